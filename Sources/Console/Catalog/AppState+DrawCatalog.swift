import Commerce
import Desk
import TextGrid
import Texts
import Widgets

extension AppState {
  /// Pane, search, filter, how many there are, and how many wait to be sent.
  func catalogTop(_ layout: ScreenLayout) -> [FittedLine.Item] {
    var items = [FittedLine.Item(" " + texts(.catalog(.title)), .topBarStrong, priority: 9)]
    if !catalog.query.text.isEmpty {
      items.append(.init(texts(.catalog(.searched(catalog.query.text))), .topBarStrong, priority: 7))
    }
    if catalogFilter != .all { items.append(.init(texts(.catalog(.filter(catalogFilter))), .topBar, priority: 6)) }
    items.append(.init(foundWords, .topBar, priority: catalog.total == nil ? 1 : 3))
    if let unsent = catalog.unsent, unsent > 0 {
      items.append(.init(texts(.catalog(.unsent(unsent))), .topBarStrong, priority: 8))
    }
    let edited = catalog.staged.count - catalog.staged.newCount
    if edited > 0 { items.append(.init(texts(.catalog(.staged(edited))), .topBarStrong, priority: 8)) }
    if catalog.staged.newCount > 0 {
      items.append(.init(texts(.catalog(.stagedNew(catalog.staged.newCount))), .topBarStrong, priority: 8))
    }
    return items
  }

  var foundWords: SafeText {
    guard let total = catalog.total else { return "…" }
    let isCut = !catalog.query.text.isEmpty && total > ProductQuery.sortLimit
    return texts(.catalog(isCut ? .foundMore(ProductQuery.sortLimit) : .found(total)))
  }

  /// What is to be known of the list as long as it is like this.
  var catalogRemark: SafeText? {
    catalog.isTooLongToSort ? texts(.catalog(.tooLongToSort(ProductQuery.sortLimit))) : nil
  }

  /// The products that are seen, under their column heads.
  func drawCatalog(into surface: inout Surface, _ layout: ScreenLayout) -> Point? {
    let columns = catalog.columns
    let table = catalogTable(columns, width: layout.whole.width - 3)
    table.drawHeader(into: &surface, in: layout.wholeHeader.cutLeft(3).1, style: session.lineStyle)
    surface.restyle(layout.wholeHeader, .columnHeader)
    let rows = layout.wholeRows
    guard catalog.count > 0 else {
      drawEmptyCatalog(into: &surface, rows)
      return nil
    }
    var cursor: Point?
    for line in 0..<min(rows.height, catalog.count - catalog.top) {
      let index = catalog.top + line
      let rect = rows.row(line)
      let isCurrent = index == catalog.cursor
      if isCurrent {
        surface.write(SafeText(session.lineStyle.pointer), x: rect.x, y: rect.y, .cursor)
        cursor = Point(x: rect.x, y: rect.y)
      }
      guard let record = catalog.row(index) else {
        surface.write("…", x: rect.x + 3, y: rect.y, .faint)
        continue
      }
      if catalog.marks.contains(record.value.ean) {
        surface.write(session.lineStyle == .unicode ? "✓" : "x", x: rect.x + 1, y: rect.y, .mark)
      }
      let product = wanted(record)
      table.drawRow(
        columns.map { cell($0, of: product, record, isCurrent: isCurrent) }, into: &surface, in: rect.cutLeft(3).1,
        style: session.lineStyle)
    }
    return cursor
  }

  private func catalogTable(_ columns: [CatalogColumn], width: Int) -> TableLayout {
    TableLayout.resolve(
      columns.map { column in
        var head = texts(.catalog(.column(column)))
        if column.sort == (catalog.isTooLongToSort ? .ean : catalog.query.sort) {
          let style = session.lineStyle
          let isDescending = catalog.query.isDescending && !catalog.isTooLongToSort
          head += SafeText(isDescending ? style.moreBelow : style.moreAbove)
        }
        switch column {
        case .ean: return TableColumn(head, width: .fixed(14), priority: 6)
        case .name: return TableColumn(head, width: .flexible(min: 21, weight: 3), priority: 9)
        case .brand: return TableColumn(head, width: .flexible(min: 10), priority: 2)
        case .category: return TableColumn(head, width: .flexible(min: 10), priority: 1)
        case .price: return TableColumn(head, width: .fixed(9), alignment: .trailing, priority: 8)
        case .tiers: return TableColumn(head, width: .fixed(6), alignment: .trailing, priority: 3)
        case .stock: return TableColumn(head, width: .fixed(8), alignment: .trailing, priority: 5)
        case .stockAge: return TableColumn(head, width: .fixed(5), alignment: .trailing, priority: 4)
        case .state: return TableColumn(head, width: .fixed(12), priority: 7)
        }
      }, width: width, gap: 1)
  }

  private func cell(
    _ column: CatalogColumn, of product: Product, _ record: SyncedRecord<Product>, isCurrent: Bool
  ) -> StyledText {
    let before = record.value
    // What the platform does not offer is there all the same.
    let role: Role = product.isActive ? .text : .ghost
    func changed(_ hasChanged: Bool) -> Role { hasChanged ? .after : role }
    switch column {
    case .ean: return StyledText(SafeText(product.ean.digits), isCurrent ? .cursor : .faint)
    case .name:
      let catches = isCurrent && catalog.hiddenColumns.contains(.ean)
      return StyledText(SafeText(product.name), catches ? .cursor : changed(product.name != before.name))
    case .brand: return StyledText(SafeText(product.brand), changed(product.brand != before.brand))
    case .category: return StyledText(SafeText(product.category), changed(product.category != before.category))
    case .price: return StyledText(texts.money(product.price), changed(product.price != before.price))
    case .tiers:
      let count = product.tiers.count
      return StyledText(count == 0 ? .empty : SafeText(String(count)), changed(product.tiers != before.tiers))
    case .stock: return StyledText(texts.quantity(product.stock), changed(product.stock != before.stock))
    case .stockAge:
      return StyledText(product.stockAt.map { texts.age(of: $0, at: now) } ?? "?", .faint)
    case .state: return state(of: record)
    }
  }

  /// Where a product stands between here and the platform; staged changes are not even in the local copy.
  func state(of record: SyncedRecord<Product>) -> StyledText {
    if let staged = catalog.staged[record.value.ean] {
      return StyledText(texts(staged.isNew ? .newWord : .stagedWord), .before)
    }
    switch record.state {
    case .accepted:
      guard let at = record.acceptedAt else { return StyledText(texts(.catalog(.state(.accepted))), .good) }
      return StyledText(texts(.catalog(.sentAgo(texts.age(of: at, at: now).string))), .faint)
    case .refused: return StyledText(texts(.catalog(.state(record.state))), .danger)
    case .sending:
      return catalog.push == nil
        ? StyledText(texts(.catalog(.state(.sending))), .caution)
        : StyledText(texts(.catalog(.sendingWord)), .statusActive)
    case .neverSent, .changed: return StyledText(texts(.catalog(.state(record.state))), .statusWaiting)
    }
  }

  private func drawEmptyCatalog(into surface: inout Surface, _ rect: Rect) {
    let isAll = catalog.query.text.isEmpty && catalogFilter == .all
    // Only an answer can say that there is nothing.
    let phrase: Phrase =
      catalog.window == nil
      ? catalog.loading == nil ? .notRead : .loading : isAll ? .catalog(.empty) : .catalog(.nothingFound)
    for (line, part) in texts(phrase).wrapped(to: max(10, rect.width - 4)).enumerated() {
      surface.write(part, x: rect.x + 3, y: rect.y + 1 + line, .faint)
    }
  }
}
