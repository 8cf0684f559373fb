import ArgumentParser
import Commerce
import Desk
import RecordFiles
import TextGrid
import Texts

/// Registers one customer (I5).
struct CustomersAddCommand: AsyncParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "add",
    abstract: "Registers one customer on the platform, from a CSV or JSON file with all its fields.",
    discussion: "A customer the platform knows already is refused, or linked to the supplier: the platform decides.")

  @OptionGroup var options: CommonOptions
  @Option(help: "The file with the one customer.") var file: String
  @Option(help: "The file's encoding, where it does not show its own.") var encoding: TextEncoding?
  @OptionGroup var asking: AskingOptions
  @OptionGroup var waiting: WaitingOptions

  func run() async throws {
    let workplace = try Workplace(options)
    try asking.check(workplace)
    let customer = try await customer(workplace)
    let ending = try await Connection.use(workplace) { connection throws(Failure) in
      try await add(customer, workplace, connection)
    }
    if ending != .done { throw ending }
  }

  /// The file's customer, complete as I5 demands.
  private func customer(_ workplace: Workplace) async throws(Failure) -> NewCustomer {
    let records = try await ImportRun(workplace, .customers).read(file, encoding: encoding)
    guard records.count == 1 else {
      throw Failure(.usage, Sentences.of(.oneCustomerOnly(records.count), workplace.language))
    }
    switch CustomerForm(records[0]).validated() {
    case .success(let customer): return customer
    case .failure(let faults):
      for field in CustomerField.allCases {
        guard let fault = faults.faults[field] else { continue }
        let words = workplace.texts(.entryFault(fault)).string
        Standard.output.writeLine(Sentences.of(.formFault(field: field.rawValue, words: words), workplace.language))
      }
      throw Failure(.local, Sentences.of(.nothingImported, workplace.language))
    }
  }

  private func add(
    _ customer: NewCustomer, _ workplace: Workplace, _ connection: Connection
  ) async throws(Failure) -> ExitStatus {
    let language = workplace.language
    if asking.dryRun {
      Standard.output.writeLine(connection.platform.body(of: customer))
      Standard.error.writeLine(Sentences.of(.dryRun, language))
      return .done
    }
    let plannedAt = SystemClock.now()
    do throws(DeskError) {
      for record in try await connection.customers.duplicates(of: CustomerForm(customer)) {
        let name = "\(record.value.document.formatted) \(record.value.tradeName)"
        Standard.error.writeLine(Sentences.of(.duplicate(name), language))
      }
    } catch {
      throw workplace.failure(error)
    }
    let name = "\(customer.tradeName) (\(customer.document.formatted))"
    try asking.confirm(Sentences.of(.addQuestion(name), language), workplace)
    let interruptible = try Interruptible(language)
    let notice = WaitNotice()
    let outcome = await interruptible.run {
      await connection.customers.add(customer, plannedAt: plannedAt, options: waiting.options) { holder in
        if notice.isNews(holder) { Standard.error.writeLine(Sentences.of(.waitingFor(holder), language)) }
      }
    }
    return try report(outcome, workplace)
  }

  private func report(_ outcome: AddOutcome, _ workplace: Workplace) throws(Failure) -> ExitStatus {
    let language = workplace.language
    switch outcome {
    case .accepted(let userID):
      Standard.output.writeLine(Sentences.of(.customerAdded(userID: userID), language))
      return .done
    case .refused(let error) where error.kind != .refused:
      throw Failure(
        ExitStatus(error), Sentences.of(.additionNotTaken, language) + " " + Sentences.of(error, workplace.texts))
    case .refused(let error), .notSent(let error): throw workplace.failure(error)
    case .unknown(let error):
      throw Failure(.unknown, Sentences.of(error, workplace.texts) + " " + Sentences.of(.unknownAddition, language))
    case .unrecorded(let outcome, let fault):
      let words = Sentences.unrecorded(fault, workplace.texts)
      let status: ExitStatus
      do throws(Failure) {
        status = try report(outcome, workplace)
      } catch {
        throw Failure(error.status, error.sentence + " " + words).atLeast(.local)
      }
      throw Failure(status, words).atLeast(.local)
    }
  }
}
