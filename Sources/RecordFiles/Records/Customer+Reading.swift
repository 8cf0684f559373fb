import Commerce

extension RecordKind where Record == Customer {
  /// Customers: JSON objects of API document I5, I6 or both combined, alone, in a list, or in `{"customer": [ … ]}`.
  ///
  /// Only the document is required. Without a `limit_at` column, limits are dated by the import.
  public static let customers = RecordKind(
    CustomerColumn.self, container: "customer", aliases: ["customers", "clientes"],
    documentKey: DocumentKey(
      document: CustomerColumn.document.rawValue, isBlocked: CustomerColumn.isBlocked.rawValue),
    read: Customer.read, cells: \.cells, json: \.json)
}

extension Customer {
  private typealias Column = CustomerColumn

  fileprivate static func read(
    _ fields: inout RecordFields, _ known: (DocumentNumber) -> Customer?
  ) -> Edit<Customer>? {
    let document = fields.requiredValue(Column.document) { text throws(EntryFault) in try DocumentNumber(text) }
    fields.key = document.map { UInt128(packing: $0.text) }
    let before = fields.known(document, needingFor: false, known)
    let email = fields.kept(Column.email, before?.email) { $0.text(Column.email) }
    let tradeName = fields.kept(Column.tradeName, before?.tradeName) { $0.text(Column.tradeName) }
    let company = fields.kept(Column.company, before?.company) { $0.text(Column.company) }
    let contact = fields.kept(Column.contact, before?.contact) { $0.text(Column.contact) }
    let phone = fields.kept(Column.phone, before.map(\.phone)) { fields in
      fields.value(Column.phone) { text throws(EntryFault) in try PhoneNumber(text) }
    }
    let segment = fields.kept(Column.segment, before.map(\.segment)) { fields in
      fields.value(Column.segment) { text throws(EntryFault) in try CustomerSegment(text) }
    }
    let cnae = fields.kept(Column.cnae, before.map(\.cnae)) { fields in
      fields.value(Column.cnae) { text throws(EntryFault) in try CNAE(text) }
    }
    let knownRegistration = before.map { (digits: $0.stateRegistration, isExempt: false) }
    let registration = fields.kept(Column.stateRegistration, knownRegistration) { readRegistration(&$0) }
    let icms = fields.kept(Column.icms, before.map(\.icms)) { fields in
      fields.value(Column.icms) { text throws(EntryFault) in try ICMSIndicator(text) }
    }
    let delivery = DeliveryAddress.read(&fields, before?.delivery)
    let terms = CustomerTerms.read(&fields, before?.terms)
    guard let document, fields.faults.isEmpty else { return nil }
    let customer = Customer(
      document: document, email: email, tradeName: tradeName, company: company, segment: segment, phone: phone,
      cnae: cnae, stateRegistration: registration.digits, icms: icms ?? (registration.isExempt ? .exempt : nil),
      contact: contact, delivery: delivery, terms: terms)
    return Edit(before: before, after: customer)
  }

  /// Many files write `ISENTO` instead of the number.
  private static func readRegistration(_ fields: inout RecordFields) -> (digits: String, isExempt: Bool) {
    let isExempt = ["isento", "isenta"].contains(HeaderName.fold(fields.text(Column.stateRegistration)))
    guard !isExempt else { return ("", true) }
    let number = fields.value(Column.stateRegistration) { text throws(EntryFault) in try StateRegistration(text) }
    return (number?.digits ?? "", false)
  }
}

extension DeliveryAddress {
  private typealias Column = CustomerColumn

  fileprivate static func read(_ fields: inout RecordFields, _ before: DeliveryAddress?) -> DeliveryAddress {
    DeliveryAddress(
      street: fields.kept(Column.street, before?.street) { $0.text(Column.street) },
      state: fields.kept(Column.state, before.map(\.state)) { fields in
        fields.value(Column.state) { text throws(EntryFault) in try FederalState(text) }
      },
      city: fields.kept(Column.city, before?.city) { $0.text(Column.city) },
      district: fields.kept(Column.district, before?.district) { $0.text(Column.district) },
      postalCode: fields.kept(Column.postalCode, before.map(\.postalCode)) { fields in
        fields.value(Column.postalCode) { text throws(EntryFault) in try PostalCode(text) }
      },
      phone: fields.kept(Column.deliveryPhone, before.map(\.phone)) { fields in
        fields.value(Column.deliveryPhone) { text throws(EntryFault) in try PhoneNumber(text) }
      })
  }
}

extension CustomerTerms {
  private typealias Column = CustomerColumn

  fileprivate static func read(_ fields: inout RecordFields, _ before: CustomerTerms?) -> CustomerTerms {
    let limit = fields.kept(Column.limit, before.map(\.limit)) { $0.money(Column.limit) }
    let isTimeKnown = limit != nil || !fields.isAbsent(Column.limitAt)
    // A limit that the file lacks keeps its date.
    let knownLimitAt = fields.isAbsent(Column.limit) ? before.map(\.limitAt) : nil
    let limitAt = fields.kept(Column.limitAt, knownLimitAt) { isTimeKnown ? $0.momentOfFinding(Column.limitAt) : nil }
    return CustomerTerms(
      isBlocked: fields.kept(Column.isBlocked, before.map(\.isBlocked)) { $0.flag(Column.isBlocked) }, limit: limit,
      limitAt: limitAt, payments: fields.kept(Column.payments, before?.payments) { $0.switches(Column.payments) },
      groups: fields.kept(Column.groups, before?.groups) { $0.switches(Column.groups) })
  }
}
