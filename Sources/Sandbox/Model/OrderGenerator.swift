import Commerce

/// Derives the details of any order from the seed and the order's number, so that a hundred thousand orders take no memory.
struct OrderGenerator: Sendable {
  let seed: UInt64
  let catalog: Catalog
  /// The lowest order number.
  let firstNumber: Int
  let count: Int

  /// The number of customers with orders.
  var customerCount: Int { max(20, count / 8) }

  /// - Parameter offset: 0 for the oldest order.
  func order(offset: Int, status: OrderStatus, seconds: Int64) -> OrderRecord {
    let number = firstNumber + offset
    var random = SplitMix64(seed: seed, stream: 3, index: number)
    let customer = CustomerRecord(seed: seed, index: random.below(customerCount))
    let coupon: Int64 = random.oneIn(12) ? 5 : 0
    let notes = random.oneIn(6) ? random.pick(Self.notes) : ""
    let details = random.oneIn(20) ? "Conferido com o cliente por telefone." : nil
    let holder = "\(customer.firstName) \(customer.lastName)".uppercased()
    let card =
      random.oneIn(3)
      ? OrderRecord.PaymentCard(
        number: "4111111111111111", holder: holder, expiry: "12/29", securityCode: random.digits(3)) : nil
    let address = "177.\(random.below(256)).\(random.below(256)).\(random.number(in: 1...254))"
    let oddity = Oddity(rank: count - 1 - offset)
    let order = OrderRecord(
      number: number, status: status, seconds: seconds, customer: customer,
      lines: lines(number: number, oddity: oddity, random: &random), couponPercent: coupon, unexplained: .zero,
      notes: notes, details: details, paymentID: card == nil ? 0 : 14, card: card, address: address)
    return oddity.map { order.with($0) } ?? order
  }

  /// The platform's key of a line: unique within an order, and often above 31 bits.
  func itemID(number: Int, line: Int) -> UInt32 {
    UInt32(truncatingIfNeeded: (number &* 1_024 &+ line) &* 2_654_435_761)
  }

  private func lines(number: Int, oddity: Oddity?, random: inout SplitMix64) -> [OrderRecord.Line] {
    let count =
      switch oddity {
      case .noLines: 0
      case .fortyLines: 40
      case .fiveHundredLines: min(500, catalog.products.count)
      case .some: 3
      case nil: random.oneIn(200) ? 40 : min(random.number(in: 1...12), random.number(in: 1...12))
      }
    let start = random.below(catalog.products.count)
    // A prime step that does not divide the count, so that products do not repeat.
    let step = count > 40 ? 1 : 37
    return (0..<count).map { index in
      let product = catalog.products[(start + index * step) % catalog.products.count]
      return line(of: product, itemID: itemID(number: number, line: index), random: &random)
    }
  }

  private func line(of product: CatalogProduct, itemID: UInt32, random: inout SplitMix64) -> OrderRecord.Line {
    let units = random.oneIn(8) ? random.number(in: 12...60) : random.number(in: 1...8)
    let grams = Int64(random.number(in: 3...40)) * 50
    let quantity = product.isSoldByWeight ? Quantity(thousandths: grams) : Quantity(Int64(units))
    // One line in six has an outdated price.
    let percent = random.oneIn(6) ? Int64(random.number(in: 94...97)) : 100
    let today = product.price(for: quantity)
    let base = Money(tenThousandths: today.tenThousandths * percent / 100).roundedToCentavos
    let discount = random.oneIn(15) ? Money(centavos: 20) : .zero
    return OrderRecord.Line(
      itemID: itemID, productCode: product.code, name: product.name, quantity: quantity, price: base - discount,
      basePrice: base)
  }

  private static let notes = [
    "Entregar somente pela manhã.", "Portão azul ao lado da farmácia.", "Favor enviar boleto por e-mail.",
    "Não temos troco.\nLigar antes de sair.", "Falar com o Sr. Antônio na doca 2.", "Trocar por similar se faltar.",
  ]
}

extension OrderRecord {
  /// This order with an oddity.
  fileprivate func with(_ oddity: Oddity) -> OrderRecord {
    var order = self
    switch oddity {
    case .longNames:
      order.customer.firstName = "Pedro de Alcântara Francisco Antônio João Carlos Xavier de Paula Miguel Rafael"
      order.customer.lastName = "Joaquim José Gonzaga Pascoal Cipriano Serafim de Bragança e Bourbon"
      order.lines[0].name += String(repeating: " Edição Especial de Colecionador", count: 6)
    case .emoji:
      order.customer.firstName = "Açaí da Júlia 🍇👩‍🍳"
      order.notes = "Obrigada! ❤️🙏🏽"
    case .noPhone: order.customer.phone = ""
    case .controlCharacters:
      order.customer.firstName = "Ana\u{1B}[31mVermelha\u{202E}atsap"
      order.customer.lastName = "O\u{200B}Brien\u{0}"
      order.notes = "PAGO\rVOID\u{8}\u{8}\u{1B}]52;c;aGk=\u{7}"
    case .fourDecimals:
      order.lines[0].price = Money(tenThousandths: 1_2345)
      order.lines[0].basePrice = Money(tenThousandths: 1_2345)
    case .wrongTotals: order.unexplained = Money(centavos: 10_00)
    case .repeatedCode:
      order.lines[1].productCode = order.lines[0].productCode
      order.lines[1].name = order.lines[0].name
    case .emptyCode: order.lines[1].productCode = ""
    case .noLines, .fortyLines, .fiveHundredLines: break
    }
    return order
  }
}
