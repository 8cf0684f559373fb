import Commerce
import ConsoleKit
import Widgets

// Stating the limits of several customers with few keys: what is missing is gone to, and a limit can be repeated.
extension TermsDialog {
  var isOfMany: Bool { targets.count > 1 }

  var missingLimits: Int { targets.indices.count(where: { isOpen(limitField(of: $0)) }) }

  /// The first field in which something has still to be stated.
  var firstOpenField: Int? { (0...targets.count).first { isOpen($0) } }

  /// The next such field but the one that has the keyboard; after the last, the first.
  var nextOpenField: Int? {
    let others = (0...targets.count).filter { $0 != form.focus && isOpen($0) }
    return others.first { $0 > form.focus } ?? others.first
  }

  /// The limit that can be repeated now, and the field it goes into.
  ///
  /// It is the one that was typed last, else the one above; known ones in between are left alone. It goes into the field that
  /// has the keyboard, or from there into the next that lacks a limit if that is where it was typed.
  var limitToRepeat: (text: String, field: Int)? {
    let above = limitField(of: 0)..<max(limitField(of: 0), form.focus)
    let source = typedLimit.flatMap { isAmount($0) ? $0 : nil } ?? above.last(where: { isAmount($0) })
    guard let source, target(ofField: form.focus) != nil else { return nil }
    let text = form.text(at: source)
    guard source == form.focus else { return (text, form.focus) }
    return nextOpenLimit(after: source).map { (text: text, field: $0) }
  }

  /// Repeats a limit, and goes on to the next field that lacks one.
  mutating func repeatLimit() {
    guard let (text, field) = limitToRepeat else { return }
    form.fields[field].content = .text(TextField(text, preselected: true))
    form.fields[field].fault = nil
    form.moveFocus(to: nextOpenLimit(after: field) ?? field)
  }

  private func nextOpenLimit(after field: Int) -> Int? {
    let open = targets.indices.map { limitField(of: $0) }.filter { $0 != field && isOpen($0) }
    return open.first { $0 > field } ?? open.first
  }

  private func isOpen(_ field: Int) -> Bool {
    guard target(ofField: field) != nil else { return form.selection(at: field) == nil }
    return form.text(at: field).allSatisfy { $0 == " " }
  }

  private func isAmount(_ field: Int) -> Bool {
    target(ofField: field) != nil && (try? Money(typed: form.text(at: field))) != nil
  }
}
