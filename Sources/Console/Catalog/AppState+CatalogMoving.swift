import Commerce
import Desk
import TextGrid
import Texts
import Widgets

extension AppState {
  /// How many products fit on the screen.
  var catalogRowsVisible: Int { max(1, ScreenLayout(size: size).wholeRows.height) }

  mutating func moveInCatalog(_ id: ActionID) -> [Effect] {
    switch id {
    case .up: catalog.cursor -= 1
    case .down: catalog.cursor += 1
    case .top: catalog.cursor = 0
    case .bottom: catalog.cursor = catalog.count - 1
    case .screenUp: catalog.cursor -= catalogRowsVisible
    case .screenDown: catalog.cursor += catalogRowsVisible
    default: break
    }
    keepCatalogVisible()
    noteAnchor()
    return readWindowIfNeeded()
  }

  /// The cursor has been put somewhere: that product is the one it stays on.
  mutating func noteAnchor() {
    if let code = catalog.current?.value.ean { catalog.anchor = code }
  }

  mutating func keepCatalogVisible() {
    let visible = catalogRowsVisible
    catalog.cursor = max(0, min(catalog.cursor, catalog.count - 1))
    catalog.top = min(max(catalog.top, catalog.cursor - visible + 1), catalog.cursor)
    catalog.top = max(0, min(catalog.top, catalog.count - visible))
    settleSheets()
  }

  mutating func clickInCatalog(_ place: Point) -> [Effect] {
    let rows = ScreenLayout(size: size).wholeRows
    let line = catalog.top + place.y - rows.y
    guard rows.contains(place), line < catalog.count else { return [] }
    let again = catalog.cursor == line
    catalog.cursor = line
    noteAnchor()
    return again ? openProduct() : []
  }

  // MARK: Search

  mutating func openCatalogSearch() -> [Effect] {
    push(.input(InputLine(purpose: .search, field: TextField(catalog.query.text, preselected: true))))
    return []
  }

  mutating func searchCatalog(_ text: String) -> [Effect] {
    var query = catalog.query
    query.text = text
    return find(query)
  }

  /// Enter in the search: a whole code opens its product, anything else stays found.
  mutating func completeCatalogSearch(_ text: String) -> [Effect] {
    guard let code = try? GTIN(text) else { return [] }
    return openSheet(of: code)
  }

  /// Codes pasted in a block become marks; a single one, or words, are looked for.
  mutating func pasteIntoCatalog(_ text: String) -> [Effect] {
    let words = text.split(whereSeparator: { $0.isWhitespace || $0 == "," || $0 == ";" })
    let codes = words.compactMap { try? GTIN($0) }
    guard codes.count > 1, codes.count == words.count else {
      var field = TextField()
      field.insert(pasted: text)
      guard !field.isEmpty else { return [] }
      push(.input(InputLine(purpose: .search, field: field)))
      return searchCatalog(field.text)
    }
    let before = catalog.marks.count
    for code in codes { catalog.marks.insert(code) }
    say(.marksFound(catalog.marks.count - before, missing: []))
    return []
  }

  /// One step back: first all products again, then the list of orders.
  mutating func goBackInCatalog() -> [Effect] {
    guard catalog.query.text.isEmpty else { return searchCatalog("") }
    if catalogFilter != .all {
      var query = catalog.query
      query.isDueOnly = false
      query.isRefusedOnly = false
      return find(query)
    }
    return show(.orders)
  }

  // MARK: Marks

  mutating func toggleProductMark() -> [Effect] {
    guard let code = catalog.current?.value.ean else { return [] }
    catalog.marks.toggle(code)
    return moveInCatalog(.down)
  }

  /// Marks what is on the screen; when all of it is marked already, everything the query finds.
  mutating func markProducts() -> [Effect] {
    let seen = (catalog.top..<min(catalog.top + catalogRowsVisible, catalog.count)).compactMap { catalog.row($0) }
    guard seen.allSatisfy({ catalog.marks.contains($0.value.ean) }) else {
      for record in seen { catalog.marks.insert(record.value.ean) }
      say(.markedPage(seen.count))
      return []
    }
    let token = newToken()
    begin(token, .markingAll(done: 0, total: catalog.count))
    return [.catalog(.gatherCodes(token, catalog.query, limit: ProductMarks.limit))]
  }

  mutating func receiveCodes(_ token: LoadToken, _ result: Result<[GTIN], DeskError>) {
    guard activities.contains(where: { $0.token == token }) else { return }
    end(token)
    switch result {
    case .failure(let error):
      report(error)
    case .success(let codes):
      let before = catalog.marks.count
      for code in codes { catalog.marks.insert(code) }
      let isCut = codes.contains { !catalog.marks.contains($0) } || codes.count >= ProductMarks.limit
      let added = catalog.marks.count - before
      if isCut {
        say(.catalog(.marksFull(ProductMarks.limit)), .warning)
      } else {
        say(.marksFound(added, missing: []))
      }
    }
  }
}
