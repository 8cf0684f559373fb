import Commerce

extension OrderDesk {
  /// All drafts in the store, of any owner.
  public func drafts() async throws(DeskError) -> [OrderDraft] {
    try await store.drafts()
  }

  /// Saves a draft, or deletes it if nothing is staged.
  public func keep(_ draft: OrderDraft) async throws(DeskError) {
    if draft.isEmpty {
      try await store.discardDraft(of: draft.id, owner: draft.owner)
    } else {
      try await store.save(draft)
    }
  }

  /// Sends staged line changes (I4): re-reads, compares three ways, journals, sends every remaining line, reads back.
  ///
  /// If the order changed since the draft's original was read, nothing is sent, and ``WriteOutcome/moved(_:)`` has its current
  /// state; ``OrderDraft/rebased(on:)`` makes a draft that can be sent. A draft is deleted once a reading agrees with it, unless
  /// more was staged meanwhile.
  public func changeLines(
    _ draft: OrderDraft, options: WriteOptions = WriteOptions(),
    report: @escaping @Sendable (WriteStep) -> Void = { _ in }
  ) async -> WriteOutcome {
    guard !draft.isEmpty else { return .notSent(DeskError(.notPossible(.nothingStaged))) }
    let outcome = await write(to: draft.id, options, report: report) { current in
      guard !ThreeWayComparison(draft: draft, current: current).hasMoved else { return .end(.moved(current)) }
      do throws(LineSet.Fault) {
        return plan(try draft.lines(on: current), on: current)
      } catch {
        return .end(.notSent(DeskError(.notPossible(DeskError.Blocker(error)))))
      }
    }
    switch outcome {
    case .confirmed, .alreadySo, .unrecorded(.confirmed, _): await forget(draft)
    default: break
    }
    return outcome
  }

  private func forget(_ draft: OrderDraft) async {
    guard let drafts = try? await store.drafts() else { return }
    let isChanged = drafts.contains { other in
      other.id == draft.id && other.owner == draft.owner && other.changedAt > draft.changedAt
    }
    if !isChanged { try? await store.discardDraft(of: draft.id, owner: draft.owner) }
  }

  private func plan(_ wanted: LineSet, on current: Order) -> WritePlan {
    guard !wanted.isSatisfied(by: current) else { return .end(.alreadySo(current)) }
    let present = current.lines.compactMap { line in
      line.quantity.map { LineSet.Entry(productCode: line.productCode, quantity: $0) }
    }
    return .send(
      Write(
        change: .lines(from: present, to: wanted.entries),
        send: { [platform] (request, limit) async throws(DeskError) in
          try await platform.setLines(wanted, of: current.id, request: request, leavingWithin: limit)
        },
        isDone: { wanted.isSatisfied(by: $0) }))
  }
}

extension DeskError.Blocker {
  /// Translates why lines cannot be sent.
  public init(_ fault: LineSet.Fault) {
    switch fault {
    case .noLinesLeft: self = .noLinesLeft
    case .emptyProductCode: self = .emptyProductCode
    case .damagedProductCode(let code): self = .damagedProductCode(code)
    case .repeatedProductCode(let code): self = .repeatedProductCode(code)
    case .unreadableQuantity(let code): self = .unreadableQuantity(code)
    case .quantityNotPositive(let code): self = .quantityNotPositive(code)
    }
  }
}
