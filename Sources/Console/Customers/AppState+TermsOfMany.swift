import Commerce
import TextGrid
import Texts
import Widgets

// Stating the terms of several customers at once.
extension AppState {
  /// Enter in a form: on to the next field, and from the last one to the question.
  mutating func completeField(of form: Form, in overlay: CustomersOverlay) -> [Effect] {
    if case .terms(let dialog) = overlay, dialog.isOfMany {
      // A limit that stands there already is seen again in the question.
      guard let open = dialog.nextOpenField else { return sendForm(overlay) }
      return moveInForm(to: open)
    }
    return form.focus + 1 < form.fields.count ? moveInForm(by: 1) : sendForm(overlay)
  }

  mutating func repeatLimit() -> [Effect] {
    guard case .customers(.terms(var dialog))? = overlays.last else { return [] }
    dialog.repeatLimit()
    replaceTop(.customers(.terms(dialog)))
    if dialog.missingLimits == 0 { say(.customers(.limitsComplete)) }
    return []
  }

  /// What each limit is called: by the customer's name; by the document, too, where several have the same name.
  func limitLabels(of targets: [Customer]) -> [SafeText] {
    guard targets.count > 1 else { return [texts(.customers(.limitLabel))] }
    let names = targets.map { name(of: $0) }
    var counts: [SafeText: Int] = [:]
    for name in names { counts[name, default: 0] += 1 }
    return zip(targets, names).map { target, name in
      guard counts[name, default: 0] > 1 else { return name }
      return personal(target.document.formatted).text + " " + name
    }
  }
}
