import Commerce
import Desk
import TextGrid

extension Texts {
  /// What the write of an entry is about, short enough for a table cell.
  public func target(of intent: WriteIntent) -> SafeText {
    intent.isErased ? "—" : self(.journalTarget(intent.target))
  }

  /// Which products a call carried: the numbers they had, then each with the revision that was sent.
  public func describe(_ batch: ProductBatchRecord) -> [SafeText] {
    let last = batch.firstNumber + batch.items.count - 1
    return [self(.journalBatch(first: batch.firstNumber, last: last, endsSync: batch.endsSync))]
      + batch.items.map { SafeText($0.ean.digits).padded(to: 16) + SafeText("r\($0.revision)") }
  }

  /// The technical note of an event. The journal has it in English; one of a known kind is shown in the reader's language.
  public func note(_ note: String) -> SafeText {
    language == .portuguese ? SafeText(Portuguese.note(note)) : SafeText(note)
  }

  /// What a new customer was sent as. Personal data.
  public func describe(_ customer: NewCustomer) -> [SafeText] {
    let form = CustomerForm(customer)
    return CustomerField.allCases.filter { !form[$0].isEmpty }.map { SafeText(form[$0]) }
  }

  /// What was stated of one customer. Personal data.
  public func describe(_ update: TermsUpdate) -> SafeText {
    let switches = (update.payments + update.groups).map { " \($0.code)\($0.isOn ? "+" : "−")" }.joined()
    return SafeText(update.document.formatted).padded(to: 20) + self(update.isBlocked ? .blockedWord : .freeWord)
      + "  " + self(.limitWord) + " " + money(update.limit) + SafeText(switches.isEmpty ? "" : " " + switches)
  }
}
