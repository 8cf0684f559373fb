import Commerce
import ConsoleKit
import Desk
import TextGrid
import Texts
import Widgets

// The list: moving in it, searching it, its marks, and what is done with the products in it.

extension ComponentReading<Catalog> {
  var needsProducts: Availability { own.list.count == 0 ? .disabled(.catalog(.nothingFound)) : .enabled }

  var availabilityOfOpening: Availability {
    let isHere = review.map { $0.current != nil } ?? (own.current != nil)
    return isHere ? .enabled : .disabled(.catalog(.noProductHere))
  }

  var availabilityOfUndo: Availability {
    if review != nil { return availabilityOfOpening }
    return stagedUnderCursor.isEmpty ? .disabled(.nothingStagedHere) : .enabled
  }

  var availabilityOfCopying: Availability {
    guard case .menu(let menu)? = layers.top else { return .enabled }
    return menu.purpose == .columns ? .enabled : .hidden
  }

  /// The staged products that an undo would take back: the open one, else the marked, else the one under the cursor.
  fileprivate var stagedUnderCursor: [GTIN] {
    if let product { return own.staged[product.code].map { [$0.id] } ?? [] }
    // Asked for with every frame: where nothing is staged thousands of marks need not be gone through.
    guard !own.staged.isEmpty else { return [] }
    let marked = own.marks.ids.filter { own.staged[$0] != nil }
    if !marked.isEmpty { return marked }
    return (own.current?.value.ean).flatMap { own.staged[$0]?.id }.map { [$0] } ?? []
  }
}

extension Update<Catalog> {
  // MARK: Moving

  mutating func move(_ id: ActionID) {
    own.list.move(id, visible: rowsVisible)
    settle()
    noteAnchor()
    readMissing()
  }

  mutating func click(_ place: Point) {
    guard let line = own.list.line(at: place, in: ScreenLayout(size: size).wholeRows) else { return }
    let again = own.list.line == line
    own.list.line = line
    noteAnchor()
    if again { openCurrent() }
  }

  // MARK: Searching

  mutating func openSearch() { push(.search(TextField(own.query.text, preselected: true))) }

  mutating func search(_ text: String) {
    var query = own.query
    query.text = text
    find(query)
  }

  mutating func filter(_ filter: CatalogFilter) {
    var query = own.query
    query.filter = filter
    find(query)
  }

  /// Codes pasted in a block become marks; a single one, or words, are looked for.
  mutating func paste(_ text: String) {
    let words = text.split(whereSeparator: { $0.isWhitespace || $0 == "," || $0 == ";" })
    let codes = words.compactMap { try? GTIN($0) }
    guard codes.count > 1, codes.count == words.count else {
      var field = TextField()
      field.insert(pasted: text)
      guard !field.isEmpty else { return }
      push(.search(field))
      return search(field.text)
    }
    let before = own.marks.count
    own.marks.insert(codes)
    say(.marksFound(own.marks.count - before, missing: []))
  }

  /// One step back: first all products again, then the list of orders.
  mutating func goBack() {
    if !own.query.text.isEmpty { return search("") }
    if own.query.filter != .all { return filter(.all) }
    request(.show(.orders))
  }

  // MARK: Marks

  mutating func toggleMark() {
    guard let code = own.current?.value.ean else { return }
    own.marks.toggle(code)
    move(.down)
  }

  /// Marks what is on the screen; when all of it is marked already, everything the query finds.
  mutating func markSeen() {
    let seen = own.list.seen(rowsVisible).compactMap { own.list.row(at: $0)?.value.ean }
    guard seen.allSatisfy({ own.marks.contains($0) }) else {
      own.marks.insert(seen)
      return say(.markedPage(seen.count))
    }
    let token = newToken()
    begin(token, .markingAll(done: 0, total: own.list.count))
    ask(.gatherCodes(token, own.query, limit: Catalog.markLimit))
  }

  mutating func receiveCodes(_ token: LoadToken, _ result: Result<[GTIN], DeskError>) {
    guard isUnderWay(token) else { return }
    end(token)
    switch result {
    case .failure(let error): report(error)
    case .success(let codes):
      let before = own.marks.count
      own.marks.insert(codes)
      if codes.count >= Catalog.markLimit || codes.contains(where: { !own.marks.contains($0) }) {
        return say(.catalog(.marksFull(Catalog.markLimit)), .warning)
      }
      say(.marksFound(own.marks.count - before, missing: []))
    }
  }

  mutating func unmarkAll() {
    say(.unmarked(own.marks.count))
    own.marks.removeAll()
  }

  // MARK: Undo

  mutating func undo() {
    if review != nil { return undoReviewed() }
    let codes = stagedUnderCursor
    if let product {
      if undoRow() { return }
      // On a row that is as it was, the other rows stay as they are wanted.
      if product.record?.isStored == true { return say(.nothingStagedHere, .warning) }
      // Of a product that was only staged nothing is left to be shown.
      if product.record == nil, stagedRecord(of: product.code) != nil { layers.removeTop() }
    }
    changeStaged { $0.remove(codes) }
    say(.catalog(.undone(codes.count)))
  }

  mutating func restoreUndone() {
    let lost = own.stagedBeforeUndo.filter { own.staged[$0.id] != $0 }
    own.stagedBeforeUndo = []
    changeStaged { $0.put(lost.map { (after: $0.after, before: $0.before) }) }
  }

  mutating func askToDiscard() {
    pose(.discard, [StyledText(texts(.catalog(.discardQuestion(own.staged.count))), .heading)])
  }

  mutating func discard() {
    changeStaged { $0.removeAll() }
    say(.draftDiscarded)
  }

  // MARK: Out of the console

  /// The value under the cursor of an open product, the line of the configuration that keeps the columns; else the codes of
  /// the products that are marked, or of the one under the cursor.
  mutating func copy() {
    if let product { return copy(textToCopy(of: product)) }
    if case .menu? = layers.top { return copy(columnsSetting) }
    let codes = own.marks.isEmpty ? own.current.map { [$0.value.ean] } ?? [] : own.marks.ids
    guard !codes.isEmpty else { return say(.nothingToCopy, .warning) }
    copy(codes.map(\.digits).joined(separator: "\n"))
  }

  mutating func export() {
    let codes = own.marks.ids
    var remarks = [StyledText(codes.isEmpty ? foundWords : texts(.marked(codes.count)), .heading)]
    // The export holds the local copy only: staged changes are not confirmed yet.
    let staged = own.staged.count
    if staged > 0 { remarks.append(StyledText(texts(.catalog(.exportLeavesOut(staged))), .caution)) }
    request(.export(codes.isEmpty ? .products(own.query) : .markedProducts(codes), remarks: remarks))
  }
}
