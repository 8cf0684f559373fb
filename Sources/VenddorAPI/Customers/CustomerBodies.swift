import Commerce
import Desk
import WireTree

/// The bodies of the two calls about customers. The calls share a path and differ in method and form.
enum CustomerBodies {
  /// I5: one flat object with its keys in the order of the document's sample. Segment and ICMS indicator are numbers. A customer
  /// without a delivery phone has no such key.
  static func newCustomer(_ customer: NewCustomer) -> String {
    let members: [(CustomerField, WireValue?)] = [
      (.email, .string(customer.email.wireText)),
      (.document, .string(customer.document.wireText)),
      (.tradeName, .string(customer.tradeName)),
      (.company, .string(customer.company)),
      (.segment, .number(String(customer.segment.rawValue))),
      (.phone, .string(customer.phone.wireText)),
      (.cnae, .string(customer.cnae.wireText)),
      (.stateRegistration, .string(customer.stateRegistration.wireText)),
      (.icms, .number(String(customer.icms.rawValue))),
      (.contact, .string(customer.contact)),
      (.street, .string(customer.street)),
      (.state, .string(customer.state.wireText)),
      (.city, .string(customer.city)),
      (.district, .string(customer.district)),
      (.postalCode, .string(customer.postalCode.wireText)),
      (.deliveryPhone, (customer.deliveryPhone?.wireText).map(WireValue.string)),
    ]
    return WireValue.object(
      members.compactMap { field, value in value.map { WireValue.Member(field.rawValue, $0) } }
    ).compactText
  }

  /// I6: `{"customer":[{"08303882000181":true,"limit":"87598.35"}]}`. The document number is the key of the blocking
  /// flag. Flag and limit are always stated, because the platform takes a missing limit for R$ 99.999.999,00.
  static func terms(_ updates: [TermsUpdate]) -> String {
    WireValue.object([.init("customer", .array(updates.map(terms)))]).compactText
  }

  private static func terms(_ update: TermsUpdate) -> WireValue {
    var members: [WireValue.Member] = [
      .init(update.document.wireText, .bool(update.isBlocked)), .init("limit", .string(update.limit.wireText)),
    ]
    if !update.payments.isEmpty { members.append(.init("payments", .array(update.payments.map(termSwitch)))) }
    if !update.groups.isEmpty { members.append(.init("usergroups", .array(update.groups.map(termSwitch)))) }
    return .object(members)
  }

  private static func termSwitch(_ term: TermSwitch) -> WireValue {
    .object([.init("code", .string(term.code)), .init("status", .string(term.isOn ? "1" : "0"))])
  }
}
