import Commerce
import Desk
import TextGrid
import Texts
import VenddorAPI

/// Reads an order, says what would change in its lines, asks, and sends them.
struct QuantityChange {
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

  func run(_ wanted: [LineSet.Entry], of id: OrderID) async throws(Failure) -> ExitStatus {
    let order: Order
    let lines: LineSet
    do throws(DeskError) {
      order = try await desk.order(id).value
    } catch {
      throw environment.failure(error)
    }
    let draft = try draft(wanted, on: order)
    guard !draft.isEmpty else {
      environment.tell(.nothingToChange(id))
      return .done
    }
    do throws(LineSet.Fault) {
      lines = try draft.lines(on: order)
    } catch {
      throw environment.failure(DeskError(.notPossible(DeskError.Blocker(error))))
    }
    environment.error.write(plan(draft))
    if sending.asking.dryRun {
      environment.output.writeLine("\(id) \(OrderBodies.lines(lines))")
      environment.tell(.dryRun)
      return .done
    }
    let question = environment.words(.linesQuestion(id))
    try sending.asking.confirm(question, environment)
    return try await send(draft)
  }

  private func draft(_ wanted: [LineSet.Entry], on order: Order) throws(Failure) -> OrderDraft {
    // The oldest possible time: a draft that is staged in the console is newer, so sending this one does not discard it.
    var draft = OrderDraft(original: order, owner: environment.operatorName, changedAt: Timestamp(milliseconds: 0))
    var named: Set<String> = []
    for entry in wanted {
      guard let code = GTIN.meant(by: entry.productCode, among: order.lines.map(\.productCode)) else {
        throw environment.failure(.usage, Self.unknown(entry.productCode, in: order))
      }
      guard named.insert(code).inserted else {
        throw environment.failure(.usage, .codeTwice(code))
      }
      draft.setQuantity(entry.quantity, of: code)
    }
    return draft
  }

  /// Names the five codes of the order that are nearest to an unknown one.
  private static func unknown(_ code: String, in order: Order) -> Sentences.Phrase {
    let known = order.lines.map(\.productCode)
    let nearest = known.map { (code: $0, distance: $0.editDistance(to: code)) }.sorted { $0.distance < $1.distance }
    return .codeNotInOrder(code, order.id, nearest: nearest.prefix(5).map(\.code), of: known.count)
  }

  /// Each line that changes, before → after; then how many are unchanged.
  private func plan(_ draft: OrderDraft) -> String {
    var table = PlainTable([.init(.empty), .init(.empty), .init(.empty, .trailing), .init(.empty)])
    var kept = 0
    for line in draft.original.lines {
      let isRemoved = draft.removed.contains(line.productCode)
      guard isRemoved || draft.quantities[line.productCode] != nil else {
        kept += 1
        continue
      }
      let after = draft.quantities[line.productCode].map { texts.quantity($0) } ?? texts(.removedWord)
      table.append([
        SafeText(line.productCode), SafeText(line.name).truncated(to: 40),
        line.quantity.map { texts.quantity($0) } ?? "?", "→ " + after,
      ])
    }
    let unchanged = kept > 0 ? environment.words(.unchangedLines(kept)) + "\n" : ""
    return table.text + unchanged + texts(.repricingWarning).string + "\n"
  }

  private func send(_ draft: OrderDraft) async throws(Failure) -> ExitStatus {
    let interruptible = try Interruptible(environment)
    let outcome = await interruptible.run { [self] in
      await desk.changeLines(draft, options: sending.options) { step in
        notice.tell(step, of: draft.id, on: progress, environment)
        progress.show(environment.words(.step(draft.id, step)))
      }
    }
    progress.clear()
    environment.output.writeLine(OutcomeText(texts, isOfLines: true).lines(outcome, of: draft.id))
    guard interruptible.wasInterrupted else { return ExitStatus(outcome) }
    throw environment.failure(.interrupted, .interrupted(OutcomeCounts([outcome])))
  }
}
