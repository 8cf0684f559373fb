import Commerce
import Desk
import TerminalRuntime

/// The bodies of the loads: each asks the desk and posts what it learns.
enum OrderLoads {
  static func page(
    _ token: LoadToken, _ status: OrderStatus, _ number: Int, cacheFirst: Bool, _ desk: OrderDesk,
    _ mailbox: Mailbox<ServiceEvent>
  ) async {
    if cacheFirst, let cached = await desk.cachedPage(status: status, number: number) {
      mailbox.post(.orders(.cachedPage(token, cached)))
    }
    do throws(DeskError) {
      mailbox.post(.orders(.page(token, .success(try await desk.page(status: status, number: number)))))
    } catch {
      mailbox.post(.orders(.page(token, .failure(error))))
    }
  }

  /// A prefetch that fails is nobody's concern: the page is asked for again when it is wanted.
  static func prefetch(
    _ status: OrderStatus, _ number: Int, _ desk: OrderDesk, _ mailbox: Mailbox<ServiceEvent>
  ) async {
    if let reading = try? await desk.page(status: status, number: number) {
      mailbox.post(.orders(.prefetched(reading)))
    }
  }

  static func order(
    _ token: LoadToken, _ id: OrderID, cacheFirst: Bool, _ desk: OrderDesk, _ mailbox: Mailbox<ServiceEvent>
  ) async {
    if cacheFirst, let cached = await desk.cachedOrder(id) { mailbox.post(.orders(.cachedOrder(token, cached))) }
    do throws(DeskError) {
      mailbox.post(.orders(.order(token, id, .success(try await desk.order(id)))))
    } catch {
      mailbox.post(.orders(.order(token, id, .failure(error))))
    }
  }

  static func search(
    _ token: LoadToken, _ text: String, _ desk: OrderDesk, _ mailbox: Mailbox<ServiceEvent>
  ) async {
    do throws(DeskError) {
      mailbox.post(.orders(.foundOrders(token, .success(try await desk.search(text, limit: OrderSearch.limit)))))
    } catch {
      mailbox.post(.orders(.foundOrders(token, .failure(error))))
    }
  }

  static func counts(_ token: LoadToken, _ desk: OrderDesk, _ mailbox: Mailbox<ServiceEvent>) async {
    do throws(DeskError) {
      try await desk.countAll { mailbox.post(.orders(.count($0, $1))) }
      mailbox.post(.orders(.countsEnded(token, nil)))
    } catch {
      mailbox.post(.orders(.countsEnded(token, error)))
    }
  }

  static func marks(
    _ token: LoadToken, _ ids: [OrderID], _ desk: OrderDesk, _ mailbox: Mailbox<ServiceEvent>
  ) async {
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
      mailbox.post(.orders(.marksProgress(token, done: index + 1, total: ids.count)))
    }
    mailbox.post(.orders(.marksResolved(token, found: found, missing: missing, failure)))
  }

  /// Reads page after page to the end that the answers show, and once more from the first where orders are missing then: a list
  /// that is worked on moves under the reading. What is missing after that is said.
  static func wholeFilter(
    _ token: LoadToken, _ status: OrderStatus, _ desk: OrderDesk, _ mailbox: Mailbox<ServiceEvent>
  ) async {
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
        mailbox.post(.orders(.marksProgress(token, done: found.count, total: max(found.count, total ?? 0))))
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
    mailbox.post(.orders(.marksResolved(token, found: failure == nil ? found : [], missing: [], failure)))
    if failure == nil, let total, found.count < total {
      mailbox.post(.orders(.filterShort(found: found.count, of: total)))
    }
  }
}
