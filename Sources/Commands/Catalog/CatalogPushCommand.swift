import ArgumentParser
import Commerce
import Desk
import TextGrid
import Texts

/// Sends what is due (I1, I2). Can be stopped at any moment and goes on where it was at the next call.
struct CatalogPushCommand: EnvironmentCommand {
  static let configuration = CommandConfiguration(
    commandName: "push", abstract: "Sends the products that are new or have changed since they were accepted.",
    discussion: """
      Every product sent publishes its stock: when a stock is older than the configuration's stock_age_hours, nothing is \
      sent and the products' files have to be imported anew. Without a terminal nothing is asked and --yes is needed.
      """)

  @OptionGroup var options: CommonOptions
  @OptionGroup var asking: AskingOptions

  func run(in environment: CommandEnvironment) async throws {
    try asking.check(environment)
    let ending = try await Connection.use(environment) { connection throws(Failure) in
      try await CatalogPush(environment, connection, asking).run()
    }
    if ending != .done { throw ending }
  }
}

/// Says what is due, asks, and sends it.
struct CatalogPush {
  private let environment: CommandEnvironment
  private let connection: Connection
  private let asking: AskingOptions
  private let progress: ProgressLine

  init(_ environment: CommandEnvironment, _ connection: Connection, _ asking: AskingOptions) {
    self.environment = environment
    progress = ProgressLine(environment)
    self.connection = connection
    self.asking = asking
  }

  func run() async throws(Failure) -> ExitStatus {
    let desk = connection.catalog
    let plan: PushPlan
    do throws(DeskError) {
      plan = try await desk.plan()
      if asking.dryRun {
        // One body a line, as they would be sent if none were refused.
        try await desk.showBodies(of: plan.due) { environment.output.writeLine($0) }
      }
    } catch {
      throw environment.failure(error)
    }
    guard plan.due > 0 else {
      tell(.nothingDue)
      return .done
    }
    tell(.pushPlan(plan))
    if asking.dryRun {
      environment.tell(.dryRun)
      return .done
    }
    if plan.twins > 0 { throw environment.failure(DeskError(.notPossible(.twins(plan.twins)))) }
    if plan.staleStock > 0 { throw environment.failure(DeskError(.notPossible(.staleStock(plan.staleStock)))) }
    try asking.confirm(environment.words(.pushQuestion), environment)
    return try await send(plan)
  }

  private func send(_ plan: PushPlan) async throws(Failure) -> ExitStatus {
    let desk = connection.catalog
    let interruptible = try Interruptible(environment)
    defer { progress.clear() }
    let outcome: PushOutcome
    do throws(DeskError) {
      outcome = try await interruptible.run { [self] () async throws(DeskError) in
        // Who was not asked has agreed to whatever is due.
        try await desk.push(atMost: asking.yes ? nil : plan.due) { step in
          progress.show(environment.words(.pushing(step, at: environment.now)))
        }
      }
    } catch {
      throw environment.failure(error)
    }
    progress.clear()
    return try report(outcome, wasInterrupted: interruptible.wasInterrupted)
  }

  private func report(_ outcome: PushOutcome, wasInterrupted: Bool) throws(Failure) -> ExitStatus {
    for product in outcome.refused {
      environment.output.writeLine(
        SafeText("\(product.ean) \(product.name): ").string + SafeText(product.reason).string)
    }
    tell(.pushed(outcome))
    if let fault = outcome.unrecorded {
      environment.error.writeLine(Sentences.notNoted(fault, environment.texts))
    }
    if wasInterrupted { throw environment.failure(.interrupted, .pushInterrupted) }
    let noted: ExitStatus = outcome.unrecorded == nil ? .done : .local
    if let failure = outcome.failure { throw environment.failure(failure).atLeast(noted) }
    // Changed or imported while the rest was sent, or too old by then: pushing again does no harm.
    return ExitStatus.worst(of: [
      outcome.refused.isEmpty ? .done : .refused, outcome.remaining == 0 ? .done : .notReached, noted,
    ])
  }

  private func tell(_ phrase: Sentences.RecordPhrase) {
    environment.tell(phrase)
  }
}
