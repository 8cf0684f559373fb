import Commerce
import ConsoleKit
import Desk

// Reading the orders that are to be marked.
extension Orders {
  /// Reads orders one after another.
  static func readMarks(
    _ token: LoadToken, _ ids: [OrderID], _ desk: OrderDesk, _ post: @Sendable (Event) -> Void
  ) async -> Event {
    var found: [OrderSummary] = []
    var missing: [OrderID] = []
    var failure: DeskError?
    for (index, id) in ids.enumerated() {
      do throws(DeskError) {
        found.append(OrderSummary(try await desk.order(id).value))
      } catch {
        missing.append(id)
        if error.kind != .notFound {
          failure = error
          missing += ids[(index + 1)...]
          break
        }
      }
      post(.marksProgress(token, done: index + 1, total: ids.count))
    }
    return .marksResolved(token, found: found, missing: missing, failure)
  }

  /// Reads page after page to the end that the answers show, and once more from the first where orders are missing then: a list
  /// that is worked on moves under the reading. What is missing after that is said.
  static func readWholeFilter(
    _ token: LoadToken, _ status: OrderStatus, _ desk: OrderDesk, _ post: @Sendable (Event) -> Void
  ) async -> Event {
    var found: [OrderSummary] = []
    var seen: Set<OrderID> = []
    var total: Int?
    var failure: DeskError?
    var former: OrderPage?
    var (number, looks) = (1, 1)
    while !Task.isCancelled {
      do throws(DeskError) {
        let page = try await desk.page(status: status, number: number).value
        let new = page.rows.filter { seen.insert($0.id).inserted }
        found += new
        total = page.totalItems ?? total
        let isShort = found.count < total ?? 0
        post(.marksProgress(token, done: found.count, total: max(found.count, total ?? 0)))
        let isEnd =
          page.rows.isEmpty || number >= page.pageCount || page.mayRepeat(former) || new.isEmpty && !isShort
        former = page
        if isEnd, !isShort || looks == 2 { break }
        if isEnd { looks += 1 }
        number = isEnd ? 1 : number + 1
      } catch {
        failure = error
        break
      }
    }
    // Half a filter must not pass for the whole of it.
    let resolved = Event.marksResolved(token, found: failure == nil ? found : [], missing: [], failure)
    guard failure == nil, let total, found.count < total else { return resolved }
    post(resolved)
    return .filterShort(found: found.count, of: total)
  }
}
