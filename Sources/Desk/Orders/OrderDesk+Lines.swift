import Commerce

extension OrderDesk {
  /// Every draft in the store, whoever owns it.
  public func drafts() async throws(DeskError) -> [OrderDraft] {
    try await store.drafts()
  }

  /// Keeps a draft, or forgets it when nothing is staged any more.
  public func keep(_ draft: OrderDraft) async throws(DeskError) {
    if draft.isEmpty {
      try await store.discardDraft(of: draft.id, owner: draft.owner)
    } else {
      try await store.save(draft)
    }
  }

  /// Sends staged line changes (I4): re-read, compare three ways, journal, send every remaining line, read back.
  ///
  /// When the order has moved since the draft's original was read, nothing is sent and ``WriteOutcome/moved(_:)`` tells what
  /// it is now; ``OrderDraft/rebased(on:)`` makes a draft that can be sent. A draft is forgotten once a reading agrees with it,
  /// unless more was staged meanwhile.
  public func changeLines(
    _ draft: OrderDraft, report: @escaping @Sendable (WriteStep) -> Void = { _ in }
  ) async -> WriteOutcome {
    await queue.run(for: .order(draft.id)) {
      guard !draft.isEmpty else { return .notSent(DeskError(.notPossible(.nothingStaged))) }
      report(.rereading)
      let current: Order
      do throws(DeskError) {
        current = try await order(draft.id).value
      } catch {
        return .notSent(error)
      }
      guard !ThreeWayComparison(draft: draft, current: current).hasMoved else { return .moved(current) }
      let wanted: LineSet
      do throws(LineSet.Refusal) {
        wanted = try draft.lines(on: current)
      } catch {
        return .notSent(DeskError(.notPossible(DeskError.Hindrance(error))))
      }
      let outcome = await send(wanted, to: current, report: report)
      switch outcome {
      case .confirmed, .alreadySo: await forget(draft)
      default: break
      }
      return outcome
    }
  }

  private func forget(_ draft: OrderDraft) async {
    guard let drafts = try? await store.drafts() else { return }
    let isChanged = drafts.contains { other in
      other.id == draft.id && other.owner == draft.owner && other.changedAt > draft.changedAt
    }
    if !isChanged { try? await store.discardDraft(of: draft.id, owner: draft.owner) }
  }

  private func send(
    _ wanted: LineSet, to current: Order, report: @escaping @Sendable (WriteStep) -> Void
  ) async -> WriteOutcome {
    guard !wanted.isSatisfied(by: current) else { return .alreadySo(current) }
    let present = current.lines.compactMap { line in
      line.quantity.map { LineSet.Entry(productCode: line.productCode, quantity: $0) }
    }
    let write = Write(
      change: .lines(from: present, to: wanted.entries),
      send: { (request) async throws(DeskError) in
        try await platform.setLines(wanted, of: current.id, request: request)
      },
      isDone: { wanted.isSatisfied(by: $0) })
    return await perform(write, on: current, report: report)
  }
}

extension DeskError.Hindrance {
  /// Says why a set of lines cannot be sent.
  public init(_ refusal: LineSet.Refusal) {
    switch refusal {
    case .noLinesLeft: self = .noLinesLeft
    case .emptyProductCode: self = .emptyProductCode
    case .repeatedProductCode(let code): self = .repeatedProductCode(code)
    case .unreadableQuantity(let code): self = .unreadableQuantity(code)
    case .quantityNotPositive(let code): self = .quantityNotPositive(code)
    }
  }
}
