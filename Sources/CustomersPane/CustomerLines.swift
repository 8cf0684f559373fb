import Commerce
import ConsoleKit
import Desk
import TextGrid
import Texts
import Widgets

extension ComponentReading<Customers> {
  /// All that is known of a customer, one thing a line; what is longer than the width goes on in the next.
  ///
  /// - Parameter blurred: whether personal data is blurred while it is hidden on the screen.
  func lines(of record: SyncedRecord<Customer>, width: Int, blurred: Bool = true) -> [Viewer.Line] {
    let form = CustomerForm(record.value)
    let fields = CustomerFormState.fields.filter { !form[$0].isEmpty }.map { field in
      let value = value(of: field, form[field])
      return KnownFact(.field(field), field.isPersonal && blurred ? personal(value.string) : StyledText(value))
    }
    let sending = [
      KnownFact(.sentLabel, sendState(of: record, blurred: blurred)),
      KnownFact(.changedLabel, StyledText(texts.dateTime(record.changedAt), .faint)),
    ]
    let labelWidth = width < 60 ? 14 : 22
    return lines(of: fields, labelWidth, width)
      + [Viewer.Line(.empty), Viewer.Line(texts(.customers(.termsHeading)), .heading)]
      + lines(of: facts(of: record), labelWidth, width)
      + [Viewer.Line(.empty)] + lines(of: sending, labelWidth, width)
  }

  private func lines(of facts: [KnownFact], _ labelWidth: Int, _ width: Int) -> [Viewer.Line] {
    facts.flatMap { fact -> [Viewer.Line] in
      let label = (fact.label.map { texts(.customers($0)) } ?? .empty)
        .truncated(to: labelWidth, ellipsis: session.lineStyle.ellipsis)
      return fact.value.text.wrapped(to: max(10, width - labelWidth - 1)).enumerated().map { index, part in
        let head = index == 0 ? label : SafeText.empty
        return Viewer.Line([StyledText(head.padded(to: labelWidth) + " ", .faint), StyledText(part, fact.value.role)])
      }
    }
  }

  /// A chosen value in the words of the language, any other as it is.
  private func value(of field: CustomerField, _ text: String) -> SafeText {
    field.choice(named: text).map { texts.value(of: field, at: $0) } ?? SafeText(text)
  }

  private func facts(of record: SyncedRecord<Customer>) -> [KnownFact] {
    let terms = record.value.terms
    var facts = [
      KnownFact(.flagLabel, blockedWord(of: record)), KnownFact(.limitLabel, StyledText(limitWords(terms))),
    ]
    if isStale(terms) {
      let word = texts(.customers(terms.limit == nil ? .limitUnknown : .limitOld))
      facts.append(KnownFact(nil, StyledText(word, .caution)))
    }
    facts += terms.payments.map { KnownFact(.paymentLabel($0.code), word($0, .paymentOn, .paymentOff)) }
    facts += terms.groups.map { KnownFact(.groupLabel($0.code), word($0, .groupOn, .groupOff)) }
    return facts
  }

  private func limitWords(_ terms: CustomerTerms) -> SafeText {
    guard let limit = terms.limit else { return "?" }
    let age = terms.limitAt.map { texts.age(of: $0, at: now).string }
    return "R$ " + texts.money(limit) + (age.map { " " + texts(.customers(.limitStated(age: $0))) } ?? .empty)
  }

  private func word(_ known: TermSwitch, _ on: CustomersPhrase, _ off: CustomersPhrase) -> StyledText {
    StyledText(texts(.customers(known.isOn ? on : off)))
  }

  /// Blocked in words: colour alone would not tell.
  func blockedWord(_ terms: CustomerTerms) -> StyledText {
    switch terms.isBlocked {
    case true?: StyledText(texts(.customers(.blocked)), .danger)
    case false?: StyledText(texts(.customers(.free)), .good)
    case nil: StyledText("?", .faint)
    }
  }

  /// The same of a record: what the platform was asked for and has not accepted is only what is wanted here.
  private func blockedWord(of record: SyncedRecord<Customer>) -> StyledText {
    let word = blockedWord(record.value.terms)
    guard record.value.terms.isBlocked != nil, record.isInQuestion else { return word }
    let remark: CustomersPhrase = if case .refused = record.state { .refusedWord } else { .pendingWord }
    return StyledText(word.text + " (" + texts(.customers(remark)) + ")", .caution)
  }

  /// Where a record stands between here and the platform.
  private func sendState(of record: SyncedRecord<Customer>, blurred: Bool) -> StyledText {
    let at = record.acceptedAt.map { texts.shortDateTime($0) }
    switch record.state {
    case .neverSent: return StyledText(texts(.customers(.neverSent)), .caution)
    case .changed: return StyledText(texts(.customers(.changedSince)) + (at.map { " " + $0 } ?? .empty), .caution)
    case .sending:
      return own.isBeingSent(record.value.document)
        ? StyledText(texts(.customers(.sendingWord)), .statusActive) : StyledText(texts(.uncertainWord), .caution)
    case .accepted: return StyledText(at ?? texts(.customers(.sentWord)), .text)
    case .refused(let reason):
      let words = blurred ? personal(reason).text : SafeText(reason)
      return StyledText(texts(.customers(.refusedWord)) + ": " + words, .danger)
    }
  }
}
