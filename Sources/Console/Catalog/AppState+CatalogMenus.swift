import Commerce
import Desk
import TextGrid
import Texts
import Widgets

extension AppState {
  mutating func openCatalogMenu(_ menu: CatalogMenu) -> [Effect] {
    let selected =
      switch menu {
      case .sort: ProductQuery.Sort.allCases.firstIndex(of: catalog.query.sort) ?? 0
      case .filter: CatalogFilter.allCases.firstIndex(of: catalogFilter) ?? 0
      case .columns, .edit: 0
      }
    push(.menu(MenuOverlay(purpose: .catalog(menu), count: letters(of: menu).count, selected: selected)))
    return []
  }

  /// What to change, in the marked products or in the one under the cursor.
  mutating func openEditMenu() -> [Effect] {
    let targets = catalog.marks.isEmpty ? (catalog.current?.value.ean).map { [$0] } ?? [] : catalog.marks.codes
    return openCatalogMenu(.edit(targets))
  }

  mutating func choose(_ index: Int, of menu: CatalogMenu) -> [Effect] {
    switch menu {
    case .sort:
      let column = ProductQuery.Sort.allCases[index]
      var query = catalog.query
      query.isDescending = query.sort == column ? !query.isDescending : false
      query.sort = column
      return find(query)
    case .filter:
      var query = catalog.query
      query.isDueOnly = CatalogFilter.allCases[index] == .unsent
      query.isRefusedOnly = CatalogFilter.allCases[index] == .refused
      return find(query)
    case .columns:
      let column = CatalogColumn.optional[index]
      if catalog.hiddenColumns.remove(column) == nil { catalog.hiddenColumns.insert(column) }
      // Several may be wanted: the menu stays.
      push(.menu(MenuOverlay(purpose: .catalog(.columns), count: CatalogColumn.optional.count, selected: index)))
      return []
    case .edit(let targets):
      return begin(CatalogChange.allCases[index], of: targets)
    }
  }

  var catalogFilter: CatalogFilter {
    catalog.query.isDueOnly ? .unsent : catalog.query.isRefusedOnly ? .refused : .all
  }

  // MARK: Words

  func letters(of menu: CatalogMenu) -> [String] {
    switch menu {
    case .sort: Array(texts.catalogLetters.sort.prefix(ProductQuery.Sort.allCases.count))
    case .filter: texts.catalogLetters.filter
    case .columns: texts.catalogLetters.columns
    case .edit(let targets): Array(texts.catalogLetters.edit.dropLast(targets.count == 1 ? 0 : 1))
    }
  }

  func heading(of menu: CatalogMenu) -> (SafeText, [StyledText]) {
    switch menu {
    case .sort: (texts(.catalog(.sortTitle)), [])
    case .filter: (texts(.catalog(.filterTitle)), [])
    case .columns: (texts(.catalog(.columnsTitle)), columnsHint)
    case .edit(let targets):
      (texts(.catalog(.editTitle)), [StyledText(subject(of: targets), .heading)])
    }
  }

  /// The line of the configuration that keeps the columns as they are now.
  var columnsSetting: String { "catalog_columns: [\(catalog.columns.map(\.rawValue).joined(separator: ", "))]" }

  /// How to keep the columns; where there is little room only which key copies the line that does.
  private var columnsHint: [StyledText] {
    let hint = StyledText(texts(.catalog(.columnsKept)), .faint)
    return size.height < 16 ? [hint] : [hint, StyledText(SafeText(columnsSetting))]
  }

  /// The name of a single product, else how many there are.
  func subject(of targets: [GTIN]) -> SafeText {
    guard targets.count == 1, let code = targets.first else { return texts(.catalog(.products(targets.count))) }
    let record = catalog.window?.rows.first { $0.value.ean == code }
    return SafeText(code.digits) + (record.map { "  " + SafeText($0.value.name) } ?? .empty)
  }

  func rows(of menu: CatalogMenu) -> [Menu.Row] {
    func rows(_ titles: [Phrase], isCurrent: (Int) -> Bool = { _ in false }) -> [Menu.Row] {
      zip(letters(of: menu), titles).enumerated().map { index, row in
        Menu.Row(
          key: row.0.unicodeScalars.first.map { Glyph($0) }, title: texts(row.1), isCurrent: isCurrent(index))
      }
    }
    switch menu {
    case .sort:
      return rows(ProductQuery.Sort.allCases.map { .catalog(.sort($0)) }) { index in
        ProductQuery.Sort.allCases[index] == catalog.query.sort
      }
    case .filter:
      return rows(CatalogFilter.allCases.map { .catalog(.filter($0)) }) { index in
        CatalogFilter.allCases[index] == catalogFilter
      }
    case .columns:
      return rows(CatalogColumn.optional.map { .catalog(.column($0)) }) { index in
        !catalog.hiddenColumns.contains(CatalogColumn.optional[index])
      }
    case .edit:
      return rows(CatalogChange.allCases.map { .catalog(.change($0)) })
    }
  }
}
