import ConsoleKit
import Desk

extension CatalogColumn {
  /// What the local copy can sort by in this column.
  var sort: ProductQuery.Sort? {
    switch self {
    case .ean: .ean
    case .name: .name
    case .brand: .brand
    case .category: .category
    case .price: .price
    case .tiers: nil
    case .stock: .stock
    case .stockAge: .stockAge
    case .state: .changed
    }
  }

  /// The columns that can be left out: without its name no product is told from another.
  static let optional = allCases.filter { $0 != .name }
}
