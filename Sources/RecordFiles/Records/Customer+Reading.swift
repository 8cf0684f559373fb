import Commerce

extension RecordKind where Record == Customer {
  /// Customers: in JSON objects of API document I5 or I6 or both in one, by themselves, in a list, or in
  /// `{"customer": [ … ]}`.
  ///
  /// Only the document is required. Without a `limit_at` column a limit is as old as the import.
  public static var customers: RecordKind {
    RecordKind(
      CustomerColumn.self, container: "customer", aliases: ["customers", "clientes"],
      documentKey: DocumentKey(
        document: CustomerColumn.document.rawValue, isBlocked: CustomerColumn.isBlocked.rawValue),
      read: Customer.read, cells: \.cells, json: \.json)
  }
}

extension Customer {
  private typealias Column = CustomerColumn

  fileprivate static func read(_ fields: inout RecordFields) -> Customer? {
    let document = fields.requiredValue(Column.document) { text throws(EntryFault) in try DocumentNumber(text) }
    fields.key = document.map { UInt128(packing: $0.text) }
    let email = fields.text(Column.email)
    let tradeName = fields.text(Column.tradeName)
    let company = fields.text(Column.company)
    let contact = fields.text(Column.contact)
    let phone = fields.value(Column.phone) { text throws(EntryFault) in try PhoneNumber(text) }
    let segment = fields.value(Column.segment) { text throws(EntryFault) in try CustomerSegment(text) }
    let cnae = fields.value(Column.cnae) { text throws(EntryFault) in try CNAE(text) }
    let registration = readRegistration(&fields)
    let icms = fields.value(Column.icms) { text throws(EntryFault) in try ICMSIndicator(text) }
    let delivery = DeliveryAddress.read(&fields)
    let terms = CustomerTerms.read(&fields)
    guard let document, fields.faults.isEmpty else { return nil }
    return Customer(
      document: document, email: email, tradeName: tradeName, company: company, segment: segment, phone: phone,
      cnae: cnae, stateRegistration: registration.digits, icms: icms ?? (registration.isExempt ? .exempt : nil),
      contact: contact, delivery: delivery, terms: terms)
  }

  /// Many files say `ISENTO` in the place of the number.
  private static func readRegistration(_ fields: inout RecordFields) -> (digits: String, isExempt: Bool) {
    let isExempt = ["isento", "isenta"].contains(HeaderName.fold(fields.text(Column.stateRegistration)))
    guard !isExempt else { return ("", true) }
    let number = fields.value(Column.stateRegistration) { text throws(EntryFault) in try StateRegistration(text) }
    return (number?.digits ?? "", false)
  }
}

extension DeliveryAddress {
  fileprivate static func read(_ fields: inout RecordFields) -> DeliveryAddress {
    DeliveryAddress(
      street: fields.text(CustomerColumn.street),
      state: fields.value(CustomerColumn.state) { text throws(EntryFault) in try FederalState(text) },
      city: fields.text(CustomerColumn.city), district: fields.text(CustomerColumn.district),
      postalCode: fields.value(CustomerColumn.postalCode) { text throws(EntryFault) in try PostalCode(text) },
      phone: fields.value(CustomerColumn.deliveryPhone) { text throws(EntryFault) in try PhoneNumber(text) })
  }
}

extension CustomerTerms {
  fileprivate static func read(_ fields: inout RecordFields) -> CustomerTerms {
    let limit = fields.money(CustomerColumn.limit)
    let isTimeKnown = limit != nil || !fields.isAbsent(CustomerColumn.limitAt)
    return CustomerTerms(
      isBlocked: fields.flag(CustomerColumn.isBlocked), limit: limit,
      limitAt: isTimeKnown ? fields.momentOfFinding(CustomerColumn.limitAt) : nil,
      payments: fields.switches(CustomerColumn.payments), groups: fields.switches(CustomerColumn.groups))
  }
}
