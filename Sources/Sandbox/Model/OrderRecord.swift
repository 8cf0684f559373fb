import Commerce

/// One order on the platform; its wire forms are derived from it.
struct OrderRecord: Sendable {
  struct Line: Sendable {
    var itemID: UInt32
    var productCode: String
    var name: String
    var quantity: Quantity
    var price: Money
    /// The price before the discount.
    var basePrice: Money

    var subtotal: Money { (price * quantity).roundedToCentavos }
  }

  struct PaymentCard: Sendable {
    var number: String
    var holder: String
    var expiry: String
    var securityCode: String
  }

  var number: Int
  var status: OrderStatus
  var seconds: Int64
  var customer: CustomerRecord
  var lines: [Line]
  /// The coupon's discount on the goods, in percent.
  var couponPercent: Int64
  /// Added to the total of the lines; not zero for an order whose sums contradict each other.
  var unexplained: Money
  var notes: String
  var details: String?
  var paymentID: Int
  var card: PaymentCard?
  var address: String

  var subtotal: Money { lines.reduce(.zero) { $0 + $1.subtotal } }

  var subtotalDiscount: Money {
    Money(tenThousandths: subtotal.tenThousandths * couponPercent / 100).roundedToCentavos
  }

  /// Free from R$ 300,00 of goods on, and for an order without goods.
  var shipping: Money {
    if lines.isEmpty || subtotal >= Money(centavos: 300_00) { return .zero }
    return Money(centavos: customer.place.state == "SP" ? 9_90 : 14_90)
  }

  var total: Money { subtotal - subtotalDiscount + shipping + unexplained }
}

extension Money {
  var roundedToCentavos: Money {
    let half: Int64 = tenThousandths < 0 ? -50 : 50
    return Money(centavos: (tenThousandths + half) / 100)
  }
}
