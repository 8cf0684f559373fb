/// One order with all its data (API document O2), read leniently: missing or unreadable fields are `nil` or empty.
public struct Order: Hashable, Sendable, Codable {
  public var id: OrderID
  public var status: OrderStatus
  /// When the customer placed it.
  public var placedAt: Timestamp?
  public var customer: Customer
  public var billing: Address
  public var delivery: Address
  public var lines: [OrderLine]
  public var totals: Totals
  /// The customer's notes.
  public var notes: String
  /// The supplier's own notes (`details`).
  public var internalNotes: String
  public var paymentID: String
  /// Extra fields by their numeric key (`fields`), in the platform's order.
  public var fields: [ExtraField]
  /// Contradictions in the platform's answer.
  public var discrepancies: [Discrepancy]

  public init(
    id: OrderID, status: OrderStatus, placedAt: Timestamp? = nil, customer: Customer = Customer(),
    billing: Address = Address(), delivery: Address = Address(), lines: [OrderLine] = [], totals: Totals = Totals(),
    notes: String = "", internalNotes: String = "", paymentID: String = "", fields: [ExtraField] = [],
    discrepancies: [Discrepancy] = []
  ) {
    self.id = id
    self.status = status
    self.placedAt = placedAt
    self.customer = customer
    self.billing = billing
    self.delivery = delivery
    self.lines = lines
    self.totals = totals
    self.notes = notes
    self.internalNotes = internalNotes
    self.paymentID = paymentID
    self.fields = fields
    self.discrepancies = discrepancies
  }
}

extension Order {
  public struct Customer: Hashable, Sendable, Codable {
    public var firstName: String
    public var lastName: String
    public var email: String
    public var phone: String

    public init(firstName: String = "", lastName: String = "", email: String = "", phone: String = "") {
      self.firstName = firstName
      self.lastName = lastName
      self.email = email
      self.phone = phone
    }

    public var fullName: String {
      firstName.isEmpty || lastName.isEmpty ? firstName + lastName : "\(firstName) \(lastName)"
    }
  }

  public struct Address: Hashable, Sendable, Codable {
    public var name: String
    public var street: String
    public var complement: String
    public var district: String
    public var city: String
    public var state: String
    public var postalCode: String
    public var country: String
    public var phone: String

    public init(
      name: String = "", street: String = "", complement: String = "", district: String = "", city: String = "",
      state: String = "", postalCode: String = "", country: String = "", phone: String = ""
    ) {
      self.name = name
      self.street = street
      self.complement = complement
      self.district = district
      self.city = city
      self.state = state
      self.postalCode = postalCode
      self.country = country
      self.phone = phone
    }

    public var isEmpty: Bool { self == Address() }

    /// Whether the postal code has only a few digits: it lost leading zeros on its way, and which ones is unknown.
    public var hasShortPostalCode: Bool {
      (4...7).contains(postalCode.utf8.count) && postalCode.utf8.allSatisfy { (0x30...0x39).contains($0) }
        && ["", "BR", "BRASIL", "BRAZIL"].contains(country.uppercased())
    }
  }

  /// The sums that the platform gives; each may be missing.
  public struct Totals: Hashable, Sendable, Codable {
    public var subtotal: Money?
    public var discount: Money?
    public var subtotalDiscount: Money?
    public var shipping: Money?
    public var tax: Money?
    public var total: Money?

    public init(
      subtotal: Money? = nil, discount: Money? = nil, subtotalDiscount: Money? = nil, shipping: Money? = nil,
      tax: Money? = nil, total: Money? = nil
    ) {
      self.subtotal = subtotal
      self.discount = discount
      self.subtotalDiscount = subtotalDiscount
      self.shipping = shipping
      self.tax = tax
      self.total = total
    }
  }

  public struct ExtraField: Hashable, Sendable, Codable {
    public var key: String
    public var value: String

    public init(key: String, value: String) {
      self.key = key
      self.value = value
    }
  }

  /// A contradiction in the platform's answer; shown, never corrected.
  public enum Discrepancy: String, Hashable, Sendable, Codable, CaseIterable {
    case linesDoNotAddUp
    case totalDoesNotAddUp
    case unreadableNumber
    case repeatedProductCode
    case missingProductCode
  }
}
