import ArgumentParser
import Commerce
import Desk
import RecordFiles
import TextGrid
import Texts

/// Registers one customer (I5).
struct CustomersAddCommand: EnvironmentCommand {
  static let configuration = CommandConfiguration(
    commandName: "add",
    abstract: "Registers one customer on the platform, from a CSV or JSON file with all its fields.",
    discussion: "A customer the platform knows already is refused, or linked to the supplier: the platform decides.")

  @OptionGroup var options: CommonOptions
  @Option(help: "The file with the one customer.") var file: String
  @Option(help: "The file's encoding, where it does not show its own.") var encoding: TextEncoding?
  @OptionGroup var asking: AskingOptions
  @OptionGroup var waiting: WaitingOptions

  func run(in environment: CommandEnvironment) async throws {
    try asking.check(environment)
    let customer = try await customer(environment)
    let ending = try await Connection.use(environment) { connection throws(Failure) in
      try await add(customer, environment, connection)
    }
    if ending != .done { throw ending }
  }

  /// The file's customer, with all that I5 requires.
  private func customer(_ environment: CommandEnvironment) async throws(Failure) -> NewCustomer {
    let records = try await ImportRun(environment, .customers).read(file, encoding: encoding)
    guard records.count == 1 else {
      throw environment.failure(.usage, .oneCustomerOnly(records.count))
    }
    switch CustomerForm(records[0]).validated() {
    case .success(let customer): return customer
    case .failure(let faults):
      for field in CustomerField.allCases {
        guard let fault = faults.faults[field] else { continue }
        let words = environment.texts(.entryFault(fault)).string
        environment.output.writeLine(environment.words(.formFault(field: field.rawValue, words: words)))
      }
      throw environment.failure(.local, .nothingImported)
    }
  }

  private func add(
    _ customer: NewCustomer, _ environment: CommandEnvironment, _ connection: Connection
  ) async throws(Failure) -> ExitStatus {
    let language = environment.language
    if asking.dryRun {
      environment.output.writeLine(connection.customers.body(of: customer))
      environment.tell(.dryRun)
      return .done
    }
    let plannedAt = environment.now
    do throws(DeskError) {
      for record in try await connection.customers.duplicates(of: CustomerForm(customer)) {
        let name = "\(record.value.document.formatted) \(record.value.tradeName)"
        environment.tell(.duplicate(name))
      }
    } catch {
      throw environment.failure(error)
    }
    let name = "\(customer.tradeName) (\(customer.document.formatted))"
    try asking.confirm(Sentences.of(.addQuestion(name), language), environment)
    let interruptible = try Interruptible(environment)
    let notice = WaitNotice()
    let outcome = await interruptible.run {
      await connection.customers.add(customer, plannedAt: plannedAt, options: waiting.options) { holder in
        if notice.isNews(holder) { environment.tell(.waitingFor(holder)) }
      }
    }
    return try report(outcome, environment)
  }

  private func report(_ outcome: AddOutcome, _ environment: CommandEnvironment) throws(Failure) -> ExitStatus {
    let language = environment.language
    switch outcome {
    case .accepted(let userID):
      environment.output.writeLine(Sentences.of(.customerAdded(userID: userID), language))
      return .done
    case .refused(let error) where error.kind != .refused:
      throw Failure(
        ExitStatus(error), Sentences.of(.additionNotTaken, language) + " " + Sentences.of(error, environment.texts))
    case .refused(let error), .notSent(let error): throw environment.failure(error)
    case .unknown(let error):
      throw Failure(.unknown, Sentences.of(error, environment.texts) + " " + Sentences.of(.unknownAddition, language))
    case .unrecorded(let outcome, let fault):
      let words = Sentences.unrecorded(fault, environment.texts)
      let status: ExitStatus
      do throws(Failure) {
        status = try report(outcome, environment)
      } catch {
        throw Failure(error.status, error.sentence + " " + words).atLeast(.local)
      }
      throw Failure(status, words).atLeast(.local)
    }
  }
}
