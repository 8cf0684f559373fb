import ArgumentParser
import Commerce
import Desk
import TextGrid
import Texts

/// Sends what is due (I1, I2). Can be stopped at any moment and goes on where it was at the next call.
struct CatalogPushCommand: AsyncParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "push", abstract: "Sends the products that are new or have changed since they were accepted.",
    discussion: """
      Every product sent publishes its stock: when a stock is older than the configuration's stock_age_hours, nothing is \
      sent and the products' files have to be imported anew. Without a terminal nothing is asked and --yes is needed.
      """)

  @OptionGroup var options: CommonOptions
  @OptionGroup var asking: AskingOptions

  func run() async throws {
    let workplace = try Workplace(options)
    try asking.check(workplace)
    let ending = try await Connection.use(workplace) { connection throws(Failure) in
      try await CatalogPush(workplace, connection, asking).run()
    }
    if ending != .done { throw ending }
  }
}

/// Says what is due, asks, and sends it.
struct CatalogPush {
  private let workplace: Workplace
  private let connection: Connection
  private let asking: AskingOptions
  private let progress = ProgressLine()

  init(_ workplace: Workplace, _ connection: Connection, _ asking: AskingOptions) {
    self.workplace = workplace
    self.connection = connection
    self.asking = asking
  }

  func run() async throws(Failure) -> ExitStatus {
    let desk = connection.catalog
    let plan: PushPlan
    do throws(DeskError) {
      plan = try await desk.plan()
      if asking.dryRun { try await showBodies(of: plan) }
    } catch {
      throw workplace.failure(error)
    }
    guard plan.due > 0 else {
      tell(.nothingDue)
      return .done
    }
    tell(.pushPlan(plan))
    if asking.dryRun {
      Standard.error.writeLine(Sentences.of(.dryRun, workplace.language))
      return .done
    }
    if plan.twins > 0 { throw workplace.failure(DeskError(.notPossible(.twins(plan.twins)))) }
    if plan.staleStock > 0 { throw workplace.failure(DeskError(.notPossible(.staleStock(plan.staleStock)))) }
    try asking.confirm(Sentences.of(.pushQuestion, workplace.language), workplace)
    return try await send(plan)
  }

  /// One body a line, as they would be sent if none were refused.
  private func showBodies(of plan: PushPlan) async throws(DeskError) {
    var sent = 0
    var last: GTIN?
    while sent < plan.due {
      let records = try await connection.store.dueProducts(after: last, limit: connection.platform.productBatchLimit)
      guard !records.isEmpty else { return }
      let batch = ProductBatch(
        products: records.map(\.value), firstNumber: sent + 1, endsSync: sent + records.count >= plan.due)
      Standard.output.writeLine(connection.platform.body(of: batch))
      sent += records.count
      last = records.last?.value.ean
    }
  }

  private func send(_ plan: PushPlan) async throws(Failure) -> ExitStatus {
    let desk = connection.catalog
    let interruptible = try Interruptible(workplace.language)
    defer { progress.clear() }
    let outcome: PushOutcome
    do throws(DeskError) {
      outcome = try await interruptible.run { [self] () async throws(DeskError) in
        // Who was not asked has agreed to whatever is due.
        try await desk.push(atMost: asking.yes ? nil : plan.due) { step in
          progress.show(Sentences.of(.pushing(step, at: SystemClock.now()), workplace.language))
        }
      }
    } catch {
      throw workplace.failure(error)
    }
    progress.clear()
    return try report(outcome, wasInterrupted: interruptible.wasInterrupted)
  }

  private func report(_ outcome: PushOutcome, wasInterrupted: Bool) throws(Failure) -> ExitStatus {
    for product in outcome.refused {
      Standard.output.writeLine(
        SafeText("\(product.ean) \(product.name): ").string + SafeText(product.reason).string)
    }
    tell(.pushed(outcome))
    if let fault = outcome.unrecorded {
      Standard.error.writeLine(Sentences.notNoted(fault, workplace.texts))
    }
    if wasInterrupted { throw Failure(.interrupted, Sentences.of(.pushInterrupted, workplace.language)) }
    let noted: ExitStatus = outcome.unrecorded == nil ? .done : .local
    if let failure = outcome.failure { throw workplace.failure(failure).atLeast(noted) }
    // Changed or imported while the rest was sent, or too old by then: pushing again does no harm.
    return ExitStatus.worst(of: [
      outcome.refused.isEmpty ? .done : .refused, outcome.remaining == 0 ? .done : .notReached, noted,
    ])
  }

  private func tell(_ phrase: Sentences.RecordPhrase) {
    Standard.error.writeLine(Sentences.of(phrase, workplace.language))
  }
}
