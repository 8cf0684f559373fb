import Commerce
import Desk

extension English {
  func name(of column: CatalogColumn) -> String {
    switch column {
    case .ean: "EAN"
    case .name: "Name"
    case .brand: "Brand"
    case .category: "Category"
    case .price: "Price"
    case .tiers: "Tiers"
    case .stock: "Stock"
    case .stockAge: "Age"
    case .state: "Sent"
    }
  }

  func name(of sort: ProductQuery.Sort) -> String {
    switch sort {
    case .ean: "EAN"
    case .name: "Name"
    case .brand: "Brand"
    case .category: "Category"
    case .price: "Price"
    case .stock: "Stock"
    case .stockAge: "Age of the stock"
    case .changed: "Last change"
    }
  }

  func name(of change: CatalogChange) -> String {
    switch change {
    case .percent: "Raise or lower the price by per cent"
    case .price: "Price"
    case .stock: "Stock"
    case .activate: "Activate"
    case .deactivate: "Deactivate"
    case .fields: "Fields, tiers and promotion"
    }
  }

  func name(of field: ProductField) -> String {
    switch field {
    case .name: "Name"
    case .brand: "Brand"
    case .category: "Category"
    case .description: "Description"
    case .internalCode: "Internal code"
    case .ncm: "NCM"
    case .price: "Price"
    case .stock: "Stock"
    case .stockAt: "Stock counted at"
    case .isActive: "Active"
    case .weight: "Weight (g)"
    case .quantityStep: "Multiple"
    case .quantityPerPackage: "Per package"
    }
  }

  func name(of state: SendState) -> String {
    switch state {
    case .neverSent, .changed: "Unsent"
    case .sending: "Unknown"
    case .accepted: "Sent"
    case .refused: "Refused"
    }
  }

  func sentence(_ fault: ProductFault) -> String {
    switch fault {
    case .emptyName: "The name is empty."
    case .priceNotPositive: "The price cannot be zero."
    case .stockNegative: "The stock is negative."
    case .weightNotPositive: "The weight cannot be zero."
    case .quantityStepNotPositive: "The multiple cannot be zero."
    case .quantityPerPackageNotPositive: "The package cannot be zero."
    case .tierPriceNotPositive: "A tier has the price zero."
    case .tierLimitNotPositive: "A tier begins at zero."
    case .tierRepeated(let limit, let group):
      "Profile \(group) has a tier from \(limit.text(decimalComma: false))."
    case .promotionPriceNotPositive: "The promotion cannot be zero."
    case .promotionNotBelowPrice: "The promotion is not below the price."
    case .promotionEndsBeforeItBegins: "The promotion ends too early."
    }
  }

  func sentence(_ outcome: PushOutcome) -> String {
    let parts = [
      (outcome.refused.count, "refused"), (outcome.notTaken, "not taken"), (outcome.unknown, "unknown"),
    ].filter { $0.0 > 0 }.map { ", \(grouped($0.0)) \($0.1)" }
    let isStopped = parts.isEmpty && outcome.failure?.kind == .canceled
    return (isStopped ? "Stopped: " : "") + many(outcome.accepted, "product accepted", "products accepted")
      + parts.joined() + "." + (outcome.unrecorded.map { " " + notNoted($0) } ?? "")
  }

  /// A number with its thousands apart, and the word for what it counts.
  func many(_ count: Int, _ one: String, _ several: String) -> String {
    "\(grouped(count)) \(count == 1 ? one : several)"
  }

  func grouped(_ count: Int) -> String { texts.count(count).string }
}
