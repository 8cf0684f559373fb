import Commerce

extension JSONText {
  /// One row of the order list (O1).
  mutating func row(_ order: OrderRecord) {
    object { text in
      text.numeral("order_id", order.number)
      text.numeral("timestamp", Int(order.seconds))
      text.text("firstname", order.customer.firstName)
      text.text("lastname", order.customer.lastName)
      text.text("email", order.customer.email)
      text.text("phone", order.customer.phone)
      text.text("status", order.status.rawValue)
      text.numeral("total", order.total)
    }
  }

  /// All data of an order (O2), with the keys and types of the document's sample.
  mutating func detail(_ order: OrderRecord) {
    object { text in
      text.numeral("order_id", order.number)
      text.orderHead(order)
      text.addresses(of: order.customer)
      text.text("fax", "")
      text.text("url", "")
      text.text("email", order.customer.email)
      text.numeral("payment_id", order.paymentID)
      text.text("tax_exempt", "N")
      text.secrets(of: order)
      text.map("fields", text.containers == .emptyMapAsList ? [] : Self.fields(of: order.customer))
      text.map("products", order.lines.map { line in (String(line.itemID), { $0.line(line, of: order.status) }) })
      text.list("taxes", [])
      text.number("tax_subtotal", 0)
      text.text("b_country_descr", "Brasil")
      text.text("s_country_descr", "Brasil")
      text.text("b_state_descr", order.customer.place.stateName)
      text.text("s_state_descr", order.customer.place.stateName)
    }
  }

  /// The detail of a missing order, in which the platform omits only the number.
  mutating func detailWithoutID() {
    object { text in
      text.null("total")
      text.number("subtotal", 0)
      text.map("products", [])
    }
  }

  private mutating func orderHead(_ order: OrderRecord) {
    numeral("total", order.total)
    number("subtotal", order.subtotal)
    number("discount", 0)
    number("subtotal_discount", order.subtotalDiscount)
    text("shipping_ids", order.shipping == .zero ? "" : "1")
    numeral("shipping_cost", order.shipping)
    numeral("timestamp", Int(order.seconds))
    text("status", order.status.rawValue)
    text("notes", order.notes)
    if let details = order.details { text("details", details) } else { null("details") }
    text("firstname", order.customer.firstName)
    text("lastname", order.customer.lastName)
  }

  private mutating func addresses(of customer: CustomerRecord) {
    for prefix in ["b", "s"] {
      let isBilling = prefix == "b"
      text("\(prefix)_firstname", isBilling ? customer.firstName : "")
      text("\(prefix)_lastname", isBilling ? customer.lastName : "")
      text("\(prefix)_address", customer.street)
      text("\(prefix)_address_2", customer.complement)
      text("\(prefix)_city", customer.place.city)
      text("\(prefix)_county", isBilling ? "" : customer.district)
      text("\(prefix)_state", customer.place.state)
      text("\(prefix)_country", "BR")
      text("\(prefix)_zipcode", customer.postalCode)
      text("\(prefix)_phone", isBilling ? customer.phone : "")
      if !isBilling { text("s_address_type", "") }
    }
    text("phone", customer.phone)
  }

  /// Not in the document, but in real answers: the client must never show them.
  private mutating func secrets(of order: OrderRecord) {
    text("ip_address", order.address)
    guard let card = order.card else { return }
    object("payment_info") { text in
      text.text("card_number", card.number)
      text.text("cardholder_name", card.holder)
      text.text("expiry", card.expiry)
      text.text("cvv2", card.securityCode)
    }
  }

  private static func fields(of customer: CustomerRecord) -> [(key: String, write: (inout JSONText) -> Void)] {
    var fields: [(key: String, write: (inout JSONText) -> Void)] = [
      (SandboxServer.customerDocumentField, { $0.value(customer.document) })
    ]
    if !customer.tradeName.isEmpty { fields.append(("67", { $0.value(customer.tradeName) })) }
    return fields
  }

  private mutating func line(_ line: OrderRecord.Line, of status: OrderStatus) {
    let isShipped = status == .dispatched || status == .complete
    object { text in
      text.numeral("item_id", Int(line.itemID))
      text.text("product_code", line.productCode)
      text.numeral("price", line.price)
      text.numeral("amount", line.quantity)
      text.text("product", line.name)
      text.text("product_status", "A")
      text.number("discount", line.basePrice - line.price)
      text.number("base_price", line.basePrice)
      text.number("original_price", line.basePrice)
      text.number("tax_value", 0)
      text.number("subtotal", line.subtotal)
      text.number("shipped_amount", isShipped ? line.quantity : .zero)
      text.numeral("shipment_amount", isShipped ? .zero : line.quantity)
    }
  }
}
