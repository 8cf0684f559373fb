import ArgumentParser
import Commerce
import Desk
import TextGrid
import Texts

/// Sends the products that are due (I1, I2). It can be stopped at any moment; the next call continues.
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
        // Writes one body a line, as a push would send them if none were refused.
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
        // With --yes nobody saw the plan, so all that is due is sent.
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
    // Products remain that changed while the rest was sent, or whose stock grew too old: pushing again is safe.
    return ExitStatus.worst(of: [
      outcome.refused.isEmpty ? .done : .refused, outcome.remaining == 0 ? .done : .notReached, noted,
    ])
  }

  private func tell(_ phrase: Sentences.RecordPhrase) {
    environment.tell(phrase)
  }
}
