import Commerce
import ConsoleKit
import Desk
import TextGrid
import Texts
import Widgets

// What is asked before flag and limits of customers are stated.
extension Update<Customers> {
  /// Says in words what will be stated of whom; nothing is sent before a yes.
  mutating func askToSetTerms(_ dialog: TermsDialog) {
    var checked = dialog
    for index in dialog.form.fields.indices { checked.check(index, texts, isComplete: true) }
    guard let updates = checked.updates, checked.form.fields.allSatisfy({ $0.fault == nil }) else {
      if let first = checked.form.fields.firstIndex(where: { $0.fault != nil }) { checked.form.moveFocus(to: first) }
      layers.replaceTop(with: .terms(checked))
      return say(.customers(.termsIncomplete), .warning)
    }
    let tally = TermsTally(updates, about: dialog.targets)
    var lines = [StyledText(texts(.customers(.termsQuestion(tally))), .heading)]
    lines += zip(updates, dialog.targets).prefix(listedTerms).map { StyledText(summary(of: $0, $1.value), .text) }
    if updates.count > listedTerms {
      lines.append(StyledText(texts(.customers(.andMore(updates.count - listedTerms))), .faint))
    }
    pose(.setTerms(updates), lines)
  }

  /// As many as a dialog can hold.
  private var listedTerms: Int { 10 }

  private func summary(of update: TermsUpdate, _ customer: Customer) -> SafeText {
    var text = name(of: customer) + ": R$ " + texts.money(update.limit)
    if update.limit == customer.terms.limit, !isStale(customer.terms), let at = customer.terms.limitAt {
      text += " (" + texts(.customers(.limitStated(age: texts.age(of: at, at: now).string))) + ")"
    }
    for words in switchWords(update.payments, update.groups) { text += " · " + words }
    return text
  }
}
