import Commerce
import Desk
import TextGrid
import Texts
import Widgets

// What is asked before flag and limits of customers are stated.
extension AppState {
  /// Says in words what will be stated of whom; nothing is sent before a yes.
  mutating func askToSetTerms(_ dialog: TermsDialog) -> [Effect] {
    var checked = dialog
    for index in dialog.form.fields.indices { checked.check(index, texts, isComplete: true) }
    guard let updates = checked.updates, checked.form.fields.allSatisfy({ $0.fault == nil }) else {
      if let first = checked.form.fields.firstIndex(where: { $0.fault != nil }) { checked.form.moveFocus(to: first) }
      replaceTop(.customers(.terms(checked)))
      say(.customers(.termsIncomplete), .warning)
      return []
    }
    let tally = TermsTally(updates, about: dialog.targets)
    var question = Question(
      purpose: .customers(.setTerms(updates)), title: texts(.questionTitle),
      lines: [StyledText(texts(.customers(.termsQuestion(tally))), .heading)])
    for (update, target) in zip(updates, dialog.targets).prefix(Self.listedTerms) {
      question.lines.append(StyledText(summary(of: update, target.value), .text))
    }
    if updates.count > Self.listedTerms {
      question.lines.append(StyledText(texts(.customers(.andMore(updates.count - Self.listedTerms))), .faint))
    }
    // Last, because a small screen cuts the end off: flag and limits must be seen.
    push(.question(question))
    return []
  }

  /// As many as a dialog can hold.
  private static let listedTerms = 10

  private func summary(of update: TermsUpdate, _ customer: Customer) -> SafeText {
    var text = name(of: customer) + ": R$ " + texts.money(update.limit)
    if update.limit == customer.terms.limit, !isStale(customer.terms), let at = customer.terms.limitAt {
      text += " (" + texts(.customers(.limitStated(age: texts.age(of: at, at: now).string))) + ")"
    }
    for words in switchWords(update.payments, update.groups) { text += " · " + words }
    return text
  }
}
