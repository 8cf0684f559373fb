import Commerce
import ConsoleKit
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
    /// A product that the local copy does not have.
    case new
  }

  public var purpose: Purpose
  public var targets: [GTIN]
  /// What the local copy knows of them; `nil` while it is read.
  public var records: [SyncedRecord<Product>]?
  public var loading: LoadToken?
  public var fields: Form
  /// What stood in the fields at the beginning: what was not touched stays as it is, whatever may be typed.
  let prefilled: [String]
  /// The product that has the typed code already.
  public var known: Product?
  /// What there is to mind about the products, counted once.
  public var concerns = Concerns()

  public struct Concerns: Sendable, Hashable {
    /// How many prices went up today already.
    public var raisedToday = 0
    public var withTiers = 0
    /// The products with a promotion: a lower price may overtake it.
    public var promoted: [Product] = []
    /// How many of these promotions the typed price overtakes.
    public var overtaken = 0
  }

  /// A form about a single product that is known.
  init(_ purpose: Purpose, of record: SyncedRecord<Product>, fields: [Form.Field]) {
    self.init(purpose, targets: [record.value.ean], records: [record], fields: fields)
  }

  /// A form for a product that is to be added.
  init(newProduct fields: [Form.Field]) {
    self.init(.new, targets: [], records: [], fields: fields)
  }

  /// A form about products that are being read.
  init(_ purpose: Purpose, targets: [GTIN], loading: LoadToken, fields: [Form.Field]) {
    self.init(purpose, targets: targets, records: nil, fields: fields)
    self.loading = loading
  }

  private init(
    _ purpose: Purpose, targets: [GTIN], records: [SyncedRecord<Product>]?, fields: [Form.Field]
  ) {
    self.purpose = purpose
    self.targets = targets
    self.records = records
    self.fields = Form(fields: fields)
    let form = self.fields
    prefilled = fields.indices.map { form.text(at: $0) }
  }

  /// Whether a field holds what it held at the beginning, and that was something.
  func isUntouched(_ place: Int) -> Bool {
    prefilled.indices.contains(place) && !prefilled[place].isEmpty && fields.text(at: place) == prefilled[place]
  }

  /// What was wrong was wrong with another text. The fields of a new product are judged one by one.
  mutating func forgetFaults() {
    for index in fields.fields.indices where purpose != .new || index == fields.focus {
      fields.fields[index].fault = nil
    }
  }
}
