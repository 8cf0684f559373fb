import Commerce
import Desk
import Widgets

/// A few fields about products, typed in a box.
public struct ProductForm: Sendable, Equatable {
  public enum Purpose: Sendable, Hashable {
    case percent, price, stock
    /// Whether the platform is to offer them.
    case activity(Bool)
    case field(ProductField)
    /// A tier by its place; `nil` is a new one.
    case tier(Int?)
    case promotion
  }

  public var purpose: Purpose
  public var targets: [GTIN]
  /// What the mirror knows of them; `nil` while it is read.
  public var records: [MirrorRecord<Product>]?
  public var loading: LoadToken?
  public var fields: Form
  /// What there is to mind about the products, counted once.
  public var concerns = Concerns()

  public struct Concerns: Sendable, Hashable {
    /// How many prices went up today already.
    public var raisedToday = 0
    public var withTiers = 0
    /// The products with a promotion: a lower price may overtake it.
    public var promoted: [Product] = []
  }

  /// A form about a single product that is known.
  init(_ purpose: Purpose, of record: MirrorRecord<Product>, fields: [Form.Field]) {
    self.purpose = purpose
    targets = [record.value.ean]
    records = [record]
    self.fields = Form(fields: fields)
  }

  /// A form about products that are being read.
  init(_ purpose: Purpose, targets: [GTIN], loading: LoadToken, fields: [Form.Field]) {
    self.purpose = purpose
    self.targets = targets
    self.loading = loading
    self.fields = Form(fields: fields)
  }

  /// What was wrong was wrong with another text.
  mutating func forgetFaults() {
    for index in fields.fields.indices { fields.fields[index].fault = nil }
  }
}
