import Commerce
import TextGrid
import Texts
import Widgets

extension AppState {
  /// Moves the cursor of the list; a row that is not loaded yet is asked for.
  mutating func moveInCustomers(_ id: ActionID) -> [Effect] {
    guard let total = customers.total, total > 0 else { return [] }
    switch id {
    case .up: customers.line -= 1
    case .down: customers.line += 1
    case .top: customers.line = 0
    case .bottom: customers.line = total - 1
    case .screenUp: customers.line -= customerRowsVisible
    case .screenDown: customers.line += customerRowsVisible
    default: break
    }
    keepCustomersVisible()
    return loadMissingCustomers()
  }

  /// How many rows of the list fit on the screen.
  var customerRowsVisible: Int { max(1, ScreenLayout(size: size).customerRows.height) }

  mutating func keepCustomersVisible() {
    let total = customers.total ?? 0
    let visible = customerRowsVisible
    customers.line = max(0, min(customers.line, total - 1))
    customers.top = min(max(customers.top, customers.line - visible + 1), customers.line)
    customers.top = max(0, min(customers.top, total - visible))
    customers.cursor = customers.current?.value.document
  }

  mutating func clickInCustomers(_ place: Point) -> [Effect] {
    let rect = ScreenLayout(size: size).customerRows
    guard rect.contains(place) else { return [] }
    let line = customers.top + place.y - rect.y
    guard line < customers.total ?? 0 else { return [] }
    let again = customers.line == line
    customers.line = line
    keepCustomersVisible()
    return again ? openCustomer() : loadMissingCustomers()
  }

  // MARK: Marks

  mutating func markCustomer() -> [Effect] {
    guard let document = customers.cursor else { return [] }
    customers.marks.toggle(document)
    return moveInCustomers(.down)
  }

  /// Marks the rows that are seen.
  mutating func markSeenCustomers() -> [Effect] {
    let seen = (customers.top..<customers.top + customerRowsVisible).compactMap {
      customers.row(at: $0)?.value.document
    }
    for document in seen { customers.marks.insert(document) }
    say(.customers(.markedSeen(seen.count)))
    return []
  }

  mutating func unmarkCustomers() -> [Effect] {
    say(.unmarked(customers.marks.count))
    customers.marks.removeAll()
    return []
  }
}
