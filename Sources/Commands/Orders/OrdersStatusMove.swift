import Commerce
import Desk
import Synchronization
import TextGrid
import Texts
import VenddorAPI

/// Reads a set of orders, says what would happen, asks, and moves them.
struct StatusMove {
  private let environment: CommandEnvironment
  private let desk: OrderDesk
  private let sending: SendingOptions
  private let progress: ProgressLine
  private let notice = WaitNotice()

  private var texts: Texts { environment.texts }

  init(_ environment: CommandEnvironment, _ desk: OrderDesk, _ sending: SendingOptions) {
    self.environment = environment
    progress = ProgressLine(environment)
    self.desk = desk
    self.sending = sending
  }

  /// - Returns: how each order ended.
  func run(_ ids: [OrderID], to wanted: OrderStatus) async throws(Failure) -> [ExitStatus] {
    var endings: [ExitStatus] = []
    let orders = try await read(ids, &endings)
    let changing = orders.filter { $0.status != wanted }
    for order in orders where order.status == wanted { report(.alreadySo(order), of: order.id) }
    guard !changing.isEmpty else { return endings }
    environment.error.write(plan(changing, to: wanted))
    if sending.asking.dryRun {
      for order in changing { environment.output.writeLine("\(order.id) \(OrderBodies.status(wanted))") }
      environment.tell(.dryRun)
      return endings
    }
    try confirm(changing, to: wanted)
    let outcomes = try await send(
      changing.map { StatusChange(orderID: $0.id, expected: $0.status, wanted: wanted) }, to: wanted)
    return endings + outcomes.map { ExitStatus($0) }
  }

  /// Reads the orders one after another. An order that cannot be read is reported and left out; a refused log-in ends the command.
  private func read(_ ids: [OrderID], _ endings: inout [ExitStatus]) async throws(Failure) -> [Order] {
    var orders: [Order] = []
    for (index, id) in ids.enumerated() {
      progress.show(environment.words(.readingOrders(done: index, total: ids.count)))
      do throws(DeskError) {
        orders.append(try await desk.order(id).value)
      } catch {
        guard !error.stopsCalls else {
          progress.clear()
          throw environment.failure(error)
        }
        report(.notSent(error), of: id)
        endings.append(ExitStatus(error))
      }
    }
    progress.clear()
    return orders
  }

  private func plan(_ orders: [Order], to wanted: OrderStatus) -> String {
    var table = PlainTable([.init(.empty), .init(.empty), .init(.empty, .trailing), .init(.empty)])
    for order in orders {
      let risks = StatusRisk.risks(from: order.status, to: wanted).map { texts(.risk($0)) }
      table.append([
        SafeText(order.id.rawValue), SafeText("\(order.status)→\(wanted)"), "R$ " + texts.money(order.totals.total),
        risks.joined(separator: " "),
      ])
    }
    return table.text
  }

  private func confirm(_ orders: [Order], to wanted: OrderStatus) throws(Failure) {
    let isGrave = orders.contains { StatusRisk.risks(from: $0.status, to: wanted).contains(where: \.asksForTyping) }
    let typed = orders.count == 1 ? orders[0].id.rawValue : String(orders.count)
    try sending.asking.confirm(
      environment.words(.moveQuestion(orders.count, wanted)), typed: isGrave ? typed : nil, environment)
  }

  private func send(_ changes: [StatusChange], to wanted: OrderStatus) async throws(Failure) -> [WriteOutcome] {
    let interruptible = try Interruptible(environment)
    let done = Counter()
    progress.show(environment.words(.movedOrders(done: 0, total: changes.count)))
    let outcomes = await interruptible.run { [self] in
      await desk.changeStatuses(changes, options: sending.options, steps: { tell($1, of: $0) }) { id, outcome in
        report(outcome, of: id)
        progress.show(environment.words(.movedOrders(done: done.next(), total: changes.count)))
      }
    }
    progress.clear()
    let counts = OutcomeCounts(outcomes)
    guard !interruptible.wasInterrupted else {
      throw environment.failure(.interrupted, .interrupted(counts))
    }
    if outcomes.count > 1 { environment.tell(.setEnded(counts)) }
    return outcomes
  }

  private func tell(_ step: WriteStep, of id: OrderID) { notice.tell(step, of: id, on: progress, environment) }

  private func report(_ outcome: WriteOutcome, of id: OrderID) {
    progress.write(OutcomeText(texts).lines(outcome, of: id))
  }
}

/// Counts what concurrent reports bring.
private final class Counter: Sendable {
  private let count = Mutex(0)

  func next() -> Int {
    count.withLock { count in
      count += 1
      return count
    }
  }
}
