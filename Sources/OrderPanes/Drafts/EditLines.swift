import Commerce
import ConsoleKit
import Desk
import Texts
import Widgets

// Quantities and lines of the open order, staged as a draft.

extension ComponentReading<Orders> {
  /// Why the lines of the open order cannot be changed; `nil` if they can.
  ///
  /// A change of lines names all of them, so one code that is none keeps every line from being changed.
  private var lineLock: Availability? {
    let damaged = own.open.order?.lines.first { OrderLine.isDamaged(code: $0.productCode) }
    return writeLock ?? damaged.map { .disabled(.notPossible(.damagedProductCode($0.productCode))) }
  }

  var availabilityOfEditing: Availability {
    lineLock ?? (selectedLineCode == nil ? .disabled(.noLineHere) : .enabled)
  }

  /// On a note it is the note that is removed.
  var availabilityOfRemoving: Availability { availabilityOfRemovingNote ?? availabilityOfEditing }

  var availabilityOfAdding: Availability { lineLock ?? (own.open.order == nil ? .disabled(.noOrderHere) : .enabled) }

  var availabilityOfUndo: Availability {
    guard let code = selectedLineCode, let draft = own.draft, draft.touches(code) else {
      return .disabled(.nothingStagedHere)
    }
    return .enabled
  }

  var availabilityOfReview: Availability {
    if let lock = writeLock { return lock }
    if let open = own.open.id, own.isBeingSent(open) { return .disabled(.stillSending(1)) }
    return own.draft == nil ? .disabled(.nothingStagedHere) : .enabled
  }

  /// The quantity a line will have: staged, or as it is.
  fileprivate func wantedQuantity(of code: String) -> Quantity? {
    own.draft?.quantities[code] ?? own.draft?.added.first { $0.productCode == code }?.quantity
      ?? own.open.order?.lines.first { $0.productCode == code }?.quantity
  }
}

extension Update<Orders> {
  mutating func editQuantity() {
    guard let code = selectedLineCode, let quantity = wantedQuantity(of: code) else {
      return say(.quantityUnreadable, .warning)
    }
    let field = TextField(quantity.entryText(decimalComma: comma), preselected: true)
    push(.quantity(QuantityEdit(productCode: code, field: field)))
  }

  /// Takes the typed quantity over; an unreadable one stays in the field.
  mutating func stageQuantity() {
    guard case .quantity(let edit)? = layers.page else { return }
    guard let quantity = Quantity(typed: edit.field.text) else {
      let isNumber = Quantity(wire: edit.field.text).map { $0 > .largestTyped } ?? false
      return say(isNumber ? .quantityTooLarge : .quantityNotUnderstood(edit.field.text), .failure)
    }
    layers.removeTop()
    guard quantity != wantedQuantity(of: edit.productCode) else { return }
    let old = own.open.order?.lines.first { $0.productCode == edit.productCode }?.quantity
    if let old, quantity.isSuspicious(after: old) {
      say(.muchMoreThanBefore(from: old.text(decimalComma: comma), to: quantity.text(decimalComma: comma)), .warning)
    }
    stage { $0.setQuantity(quantity, of: edit.productCode) }
  }

  /// Takes the quantity over and goes on to the next product line.
  mutating func editNextQuantity() {
    stageQuantity()
    guard layers.isEmpty else { return }
    let rows = orderDocument.rows
    guard let next = rows[min(own.open.row + 1, rows.count)...].firstIndex(where: \.isProductLine) else { return }
    own.open.row = next
    keepOrderRowVisible()
    editQuantity()
  }

  mutating func removeLine() {
    if let note = noteUnderCursor { return askToRemove(note) }
    if let code = selectedLineCode { stage { $0.remove(code) } }
  }

  mutating func undoLine() {
    guard let code = selectedLineCode else { return }
    stage { $0.undo(code) }
  }

  /// `CODE AMOUNT` typed for a new line.
  mutating func addLine(_ text: String) {
    let words = text.split(separator: " ")
    guard let code = words.first, let quantity = Quantity(typed: words.count > 1 ? words[1] : "1"), words.count <= 2,
      quantity > .zero
    else { return say(.addLineForm, .failure) }
    layers.removeTop()
    say(.addIsExperimental, .warning)
    stage { $0.add(String(code), quantity: quantity) }
  }

  /// Changes the draft of the order that is shown, and keeps it; an empty draft is none.
  private mutating func stage(_ change: (inout OrderDraft) -> Void) {
    guard let shown = own.open.order else { return }
    var draft = own.drafts[shown.id] ?? OrderDraft(original: shown, owner: session.operatorName, changedAt: now)
    change(&draft)
    draft.changedAt = now
    own.drafts[shown.id] = draft.isEmpty ? nil : draft
    refreshComparison(with: draft)
    keepOrderRowVisible()
    ask(.keepDraft(draft))
    claim(shown.id, hasStaged: true)
  }

  /// A comparison that waits beneath an open field shows what was typed into it.
  private mutating func refreshComparison(with draft: OrderDraft) {
    layers.changePages { page in
      guard case .comparison(let waiting) = page, waiting.draft.id == draft.id else { return page }
      return .comparison(DraftConflict(draft: draft, current: waiting.current))
    }
  }

  /// Stages again what a text took back.
  mutating func stageAgain(_ draft: OrderDraft) {
    guard own.drafts[draft.id] != draft else { return }
    own.drafts[draft.id] = draft
    ask(.keepDraft(draft))
    claim(draft.id, hasStaged: true)
  }
}
