import Commerce
import WireTree

extension Order {
  /// Reads the data of one order (O2). Only the fields named here are read, because the answer may carry card data
  /// and keys.
  ///
  /// - Parameter tree: an object that has an `order_id`.
  package init?(wire tree: WireValue) {
    guard let id = FieldReader.identifier(tree["order_id"]) else { return nil }
    var fields = FieldReader(tree)
    self.init(id: id, status: OrderStatus(rawValue: fields.text("status")))
    placedAt = fields.timestamp("timestamp")
    customer = Customer(wire: fields)
    billing = Address(wire: fields, prefix: "b")
    delivery = Address(wire: fields, prefix: "s")
    totals = Totals(
      subtotal: fields.money("subtotal"), discount: fields.money("discount"),
      subtotalDiscount: fields.money("subtotal_discount"), shipping: fields.money("shipping_cost"),
      tax: fields.money("tax_subtotal"), total: fields.money("total"))
    notes = fields.text("notes")
    internalNotes = fields.text("details")
    paymentID = fields.name("payment_id")
    self.fields = (tree["fields"] ?? .null).members.compactMap(ExtraField.init(wire:))

    var hasUnreadableNumber = fields.foundUnreadableNumber
    for member in Self.lineMembers(tree["products"] ?? .null) {
      var reader = FieldReader(member.value)
      lines.append(OrderLine(wire: &reader, key: member.key))
      hasUnreadableNumber = hasUnreadableNumber || reader.foundUnreadableNumber
    }
    let certificates = (tree["use_gift_certificates"] ?? .null).elements.compactMap { certificate in
      certificate.text("cost").nonEmpty ?? certificate.text("amount").nonEmpty
    }
    discrepancies = findDiscrepancies(
      hasUnreadableNumber: hasUnreadableNumber,
      paidByCertificates: certificates.compactMap { Money(wire: WireText.withoutExponent($0)) }.reduce(.zero, +))
  }

  /// The lines with their keys. A converter from XML may write a single line in place of the map of lines.
  private static func lineMembers(_ products: WireValue) -> [WireValue.Member] {
    let isSingleLine = products["product_code"].map { $0.text.nonEmpty != nil } ?? false
    let members = isSingleLine ? [WireValue.Member("", products)] : products.members
    return members.filter { !$0.value.members.isEmpty }
  }
}

extension Order.Address {
  /// - Parameter prefix: `b` for billing, `s` for delivery.
  init(wire fields: FieldReader, prefix: String) {
    let names = [fields.text("\(prefix)_firstname"), fields.text("\(prefix)_lastname")].filter { !$0.isEmpty }
    self.init(
      name: names.joined(separator: " "), street: fields.text("\(prefix)_address"),
      complement: fields.text("\(prefix)_address_2"), district: fields.text("\(prefix)_county"),
      city: fields.text("\(prefix)_city"), state: fields.text("\(prefix)_state", or: "\(prefix)_state_descr"),
      postalCode: fields.name("\(prefix)_zipcode"),
      country: fields.text("\(prefix)_country", or: "\(prefix)_country_descr"), phone: fields.name("\(prefix)_phone"))
  }
}

extension Order.ExtraField {
  /// Reads a field, with several values joined by commas; `nil` for a field without a value and for a secret one.
  init?(wire member: WireValue.Member) {
    let values = member.value.name.nonEmpty.map { [$0] } ?? member.value.elements.compactMap(\.name.nonEmpty)
    guard !values.isEmpty, !SecretKeys.contains(member.key) else { return nil }
    self.init(key: member.key, value: values.joined(separator: ", "))
  }
}

extension OrderLine {
  init(wire fields: inout FieldReader, key: String) {
    let itemID = fields.name("item_id")
    self.init(
      itemID: itemID.isEmpty ? key : itemID, productCode: fields.name("product_code"), name: fields.text("product"),
      quantity: fields.quantity("amount"), price: fields.money("price"), basePrice: fields.money("base_price"),
      originalPrice: fields.money("original_price"), discount: fields.money("discount"), tax: fields.money("tax_value"),
      subtotal: fields.money("subtotal"), shipped: fields.quantity("shipped_amount"),
      productStatus: fields.text("product_status"))
  }
}
