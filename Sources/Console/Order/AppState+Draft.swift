import Commerce
import Desk
import Texts
import Widgets

extension AppState {
  mutating func editQuantity() -> [Effect] {
    guard let code = selectedLineCode, let quantity = wantedQuantity(of: code) else {
      say(.quantityUnreadable, .warning)
      return []
    }
    push(
      .quantity(
        QuantityEdit(productCode: code, field: TextField(quantity.entryText(decimalComma: comma), preselected: true))))
    return []
  }

  /// Takes the typed quantity over; an unreadable one stays in the field.
  mutating func stageQuantity(_ edit: QuantityEdit) -> [Effect] {
    guard let quantity = Quantity(typed: edit.field.text) else {
      let isNumber = Quantity(wire: edit.field.text).map { $0 > .largestTyped } ?? false
      say(isNumber ? .quantityTooLarge : .quantityNotUnderstood(edit.field.text), .failure)
      return []
    }
    overlays.removeLast()
    guard quantity != wantedQuantity(of: edit.productCode) else { return [] }
    let old = order.order?.lines.first { $0.productCode == edit.productCode }?.quantity
    if let old, quantity.isSuspicious(after: old) {
      say(.muchMoreThanBefore(from: old.text(decimalComma: comma), to: quantity.text(decimalComma: comma)), .warning)
    }
    return stage { $0.setQuantity(quantity, of: edit.productCode) }
  }

  /// Takes the quantity over and goes on to the next product line.
  mutating func editNextQuantity(_ edit: QuantityEdit) -> [Effect] {
    let effects = stageQuantity(edit)
    guard overlays.isEmpty else { return effects }
    let rows = orderDocument.rows
    guard let next = rows[min(order.row + 1, rows.count)...].firstIndex(where: \.isProductLine) else { return effects }
    order.row = next
    keepOrderRowVisible()
    return effects + editQuantity()
  }

  mutating func removeLine() -> [Effect] {
    guard let code = selectedLineCode else { return [] }
    return stage { $0.remove(code) }
  }

  mutating func undoLine() -> [Effect] {
    guard let code = selectedLineCode else { return [] }
    return stage { $0.undo(code) }
  }

  /// `CODE AMOUNT` typed for a new line.
  mutating func addLine(_ text: String) -> [Effect] {
    let words = text.split(separator: " ")
    guard let code = words.first, let quantity = Quantity(typed: words.count > 1 ? words[1] : "1"), words.count <= 2,
      quantity > .zero
    else {
      say(.addLineForm, .failure)
      return []
    }
    overlays.removeLast()
    say(.addIsExperimental, .warning)
    return stage { $0.add(String(code), quantity: quantity) }
  }

  /// Changes the draft of the order that is shown, and keeps it; an empty draft is none.
  private mutating func stage(_ change: (inout OrderDraft) -> Void) -> [Effect] {
    guard let shown = order.order else { return [] }
    var draft = drafts[shown.id] ?? OrderDraft(original: shown, owner: session.operatorName, changedAt: now)
    change(&draft)
    draft.changedAt = now
    drafts[shown.id] = draft.isEmpty ? nil : draft
    refreshComparison(with: draft)
    keepOrderRowVisible()
    return [.keepDraft(draft)] + claim(shown.id, hasStaged: true)
  }

  /// A comparison that waits beneath an open field shows what was typed into it.
  private mutating func refreshComparison(with draft: OrderDraft) {
    for index in overlays.indices {
      guard case .comparison(let waiting) = overlays[index], waiting.draft.id == draft.id else { continue }
      overlays[index] = .comparison(DraftConflict(draft: draft, current: waiting.current))
    }
  }

  mutating func openReview() -> [Effect] {
    draft.map { openReview(of: $0) } ?? []
  }

  private mutating func openReview(of draft: OrderDraft) -> [Effect] {
    do throws(LineSet.Fault) {
      _ = try draft.lines(on: draft.original)
    } catch {
      say(.notPossible(DeskError.Blocker(error)), .failure)
      return []
    }
    push(.review(draft, ListCursor(count: reviewLines(of: draft).count)))
    return []
  }

  mutating func askToDiscardDraft() -> [Effect] {
    guard let draft else { return [] }
    push(
      .question(
        Question(
          purpose: .discardDraft(draft.id), title: texts(.questionTitle),
          lines: [StyledText(texts(.discardQuestion(draft.id, draft.changeCount)), .heading)])))
    return []
  }

  mutating func discardDraft(of id: OrderID) -> [Effect] {
    guard let draft = drafts.removeValue(forKey: id) else { return [] }
    keepOrderRowVisible()
    say(.draftDiscarded)
    return [.keepDraft(OrderDraft(original: draft.original, owner: draft.owner, changedAt: now))]
  }

  mutating func sendDraft(_ draft: OrderDraft) -> [Effect] {
    let token = newToken()
    sentDrafts[token] = draft
    formerLines.note(
      draft.original, after: draft.original.lines.map(\.productCode).filter { !draft.removed.contains($0) })
    beingSent[token] = [draft.id]
    begin(token, .sendingLines(draft.id), isWrite: true)
    if order.id == draft.id { order.write = .sending }
    return [.changeLines(token, draft)]
  }

  // MARK: An order that moved meanwhile

  /// Puts the staged changes on the order as it is now; they are reviewed again before anything is sent.
  mutating func keepMine() -> [Effect] {
    guard case .comparison(let conflict)? = overlays.popLast() else { return [] }
    let rebased = conflict.draft.rebased(on: conflict.current)
    drafts[rebased.id] = rebased.isEmpty ? nil : rebased
    if order.id == rebased.id { showOrder(Dated(conflict.current, readAt: now), isFromStore: false) }
    guard !rebased.isEmpty else {
      say(.nothingLeftToSend)
      return [.keepDraft(rebased)]
    }
    return [.keepDraft(rebased)] + openReview(of: rebased)
  }

  mutating func keepTheirs() -> [Effect] {
    guard case .comparison(let conflict)? = overlays.popLast() else { return [] }
    if order.id == conflict.draft.id { showOrder(Dated(conflict.current, readAt: now), isFromStore: false) }
    return discardDraft(of: conflict.draft.id)
  }

  /// The quantity a line will have: staged, or as it is.
  func wantedQuantity(of code: String) -> Quantity? {
    draft?.quantities[code] ?? draft?.added.first { $0.productCode == code }?.quantity
      ?? order.order?.lines.first { $0.productCode == code }?.quantity
  }

  var comma: Bool { session.language.usesDecimalComma }
}
