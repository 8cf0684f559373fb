import Commerce
import ConsoleKit
import Desk
import TextGrid
import Texts
import Widgets

extension ComponentReading<Catalog> {
  /// Pane, search, filter, how many there are, and how many wait to be sent.
  var header: [FittedLine.Item] {
    let query = own.query
    var items = [FittedLine.Item(" " + texts(.catalog(.title)), .topBarStrong, priority: 9)]
    if !query.text.isEmpty { items.append(.init(texts(.catalog(.searched(query.text))), .topBarStrong, priority: 7)) }
    if query.filter != .all { items.append(.init(texts(.catalog(.filter(query.filter))), .topBar, priority: 6)) }
    items.append(.init(foundWords, .topBar, priority: own.list.total == nil ? 1 : 3))
    func add(_ count: Int, _ phrase: (Int) -> CatalogPhrase) {
      if count > 0 { items.append(.init(texts(.catalog(phrase(count))), .topBarStrong, priority: 8)) }
    }
    add(own.unsent ?? 0, CatalogPhrase.unsent)
    add(own.staged.count - own.staged.newCount, CatalogPhrase.staged)
    add(own.staged.newCount, CatalogPhrase.stagedNew)
    return items
  }

  var foundWords: SafeText {
    guard let total = own.list.total else { return "…" }
    let isCut = !own.query.text.isEmpty && total > ProductQuery.sortLimit
    return texts(.catalog(isCut ? .foundMore(ProductQuery.sortLimit) : .found(total)))
  }

  /// What is to be known of the list as long as it is like this.
  var remark: StyledText? {
    own.isTooLongToSort ? StyledText(texts(.catalog(.tooLongToSort(ProductQuery.sortLimit))), .caution) : nil
  }

  /// The products that are seen, under their column heads.
  func drawPane(into surface: inout Surface, _ layout: ScreenLayout) -> Point? {
    let columns = own.columns
    let table = catalogTable(columns, width: layout.whole.width - 3)
    drawHeads(of: table, into: &surface, layout.wholeHeader)
    guard own.list.count > 0 else {
      drawRemark(emptyPhrase, into: &surface, layout.wholeRows)
      return nil
    }
    return drawRows(of: own.list, table, into: &surface, layout.wholeRows) {
      own.marks.contains($0.value.ean)
    } cells: { record, isCurrent in
      let product = wanted(record)
      return columns.map { cell($0, of: product, record, isCurrent: isCurrent) }
    }
  }

  /// Only an answer can say that there is nothing.
  private var emptyPhrase: Phrase {
    guard own.list.isRead else { return own.loading == nil ? .notRead : .loading }
    return .catalog(own.query.text.isEmpty && own.query.filter == .all ? .empty : .nothingFound)
  }

  private func catalogTable(_ columns: [CatalogColumn], width: Int) -> TableLayout {
    TableLayout.resolve(
      columns.map { column in
        var head = texts(.catalog(.column(column)))
        if column.sort == (own.isTooLongToSort ? .ean : own.query.sort) {
          let style = session.lineStyle
          let isDescending = own.query.isDescending && !own.isTooLongToSort
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
      let catches = isCurrent && own.hiddenColumns.contains(.ean)
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
    if let staged = own.staged[record.value.ean] {
      return StyledText(texts(staged.isNew ? .newWord : .stagedWord), .before)
    }
    switch record.state {
    case .accepted:
      guard let at = record.acceptedAt else { return StyledText(texts(.catalog(.state(.accepted))), .good) }
      return StyledText(texts(.catalog(.sentAgo(texts.age(of: at, at: now).string))), .faint)
    case .refused: return StyledText(texts(.catalog(.state(record.state))), .danger)
    case .sending:
      return own.push == nil
        ? StyledText(texts(.catalog(.state(.sending))), .caution)
        : StyledText(texts(.catalog(.sendingWord)), .statusActive)
    case .neverSent, .changed: return StyledText(texts(.catalog(.state(record.state))), .statusWaiting)
    }
  }
}
