import Commerce
import ConsoleKit
import Desk
import TextGrid
import Texts
import Widgets

extension ComponentReading<Catalog> {
  func content(of choice: Catalog.Choice) -> MenuContent {
    let rows = rows(of: choice)
    return switch choice {
    case .sort: MenuContent(title: texts(.catalog(.sortTitle)), rows: rows)
    case .filter: MenuContent(title: texts(.catalog(.filterTitle)), rows: rows)
    case .columns: MenuContent(title: texts(.catalog(.columnsTitle)), remarks: columnsHint, rows: rows)
    case .edit(let targets):
      MenuContent(
        title: texts(.catalog(.editTitle)), remarks: [StyledText(subject(of: targets), .heading)], rows: rows)
    }
  }

  func letters(of choice: Catalog.Choice) -> [String] {
    switch choice {
    case .sort: Array(texts.catalogLetters.sort.prefix(ProductQuery.Sort.allCases.count))
    case .filter: texts.catalogLetters.filter
    case .columns: texts.catalogLetters.columns
    case .edit(let targets): Array(texts.catalogLetters.edit.dropLast(targets.count == 1 ? 0 : 1))
    }
  }

  func rows(of choice: Catalog.Choice) -> [Menu.Row] {
    func rows(_ titles: [CatalogPhrase], isCurrent: (Int) -> Bool = { _ in false }) -> [Menu.Row] {
      zip(letters(of: choice), titles).enumerated().map { index, row in
        Menu.Row(letter: row.0, title: texts(.catalog(row.1)), isCurrent: isCurrent(index))
      }
    }
    switch choice {
    case .sort:
      return rows(ProductQuery.Sort.allCases.map { .sort($0) }) { ProductQuery.Sort.allCases[$0] == own.query.sort }
    case .filter:
      return rows(CatalogFilter.allCases.map { .filter($0) }) { CatalogFilter.allCases[$0] == own.query.filter }
    case .columns:
      return rows(CatalogColumn.optional.map { .column($0) }) {
        !own.hiddenColumns.contains(CatalogColumn.optional[$0])
      }
    case .edit: return rows(CatalogChange.allCases.map { .change($0) })
    }
  }

  /// The line of the configuration that keeps the columns as they are now.
  var columnsSetting: String { "catalog_columns: [\(own.columns.map(\.rawValue).joined(separator: ", "))]" }

  /// How to keep the columns; where there is little room only which key copies the line that does.
  private var columnsHint: [StyledText] {
    let hint = StyledText(texts(.catalog(.columnsKept)), .faint)
    return size.height < 16 ? [hint] : [hint, StyledText(SafeText(columnsSetting))]
  }

  /// The name of a single product, else how many there are.
  func subject(of targets: [GTIN]) -> SafeText {
    guard targets.count == 1, let code = targets.first else { return texts(.catalog(.products(targets.count))) }
    let record = own.list.rows.first { $0.value.ean == code }
    return SafeText(code.digits) + (record.map { "  " + SafeText($0.value.name) } ?? .empty)
  }
}

extension Update<Catalog> {
  mutating func openMenu(_ choice: Catalog.Choice) {
    let selected: Int? =
      switch choice {
      case .sort: ProductQuery.Sort.allCases.firstIndex(of: own.query.sort)
      case .filter: CatalogFilter.allCases.firstIndex(of: own.query.filter)
      case .columns, .edit: 0
      }
    openMenu(choice, count: letters(of: choice).count, selected: selected ?? 0)
  }

  /// Offers what can be changed in the marked products or in the one under the cursor.
  mutating func openEditMenu() {
    openMenu(.edit(own.marks.isEmpty ? own.current.map { [$0.value.ean] } ?? [] : own.marks.ids))
  }

  mutating func choose(_ row: Int, of choice: Catalog.Choice) {
    switch choice {
    case .sort:
      let column = ProductQuery.Sort.allCases[row]
      var query = own.query
      query.isDescending = query.sort == column ? !query.isDescending : false
      query.sort = column
      find(query)
    case .filter: filter(CatalogFilter.allCases[row])
    case .columns:
      let column = CatalogColumn.optional[row]
      if own.hiddenColumns.remove(column) == nil { own.hiddenColumns.insert(column) }
      // Several may be wanted: the menu stays.
      openMenu(.columns, count: CatalogColumn.optional.count, selected: row)
    case .edit(let targets): begin(CatalogChange.allCases[row], of: targets)
    }
  }
}
