import Commerce
import Desk
import TextGrid
import Texts
import Widgets

// `x`: what is shown, or what is marked, to a new file.
extension AppState {
  /// - Parameter content: `nil` is what the order panes show.
  mutating func openExportMenu(_ content: ExportRequest.Content?, _ remarks: [StyledText]) -> [Effect] {
    push(.menu(MenuOverlay(purpose: .export(content, remarks: remarks), count: ExportRequest.Format.allCases.count)))
    return []
  }

  mutating func export(_ content: ExportRequest.Content?, _ format: ExportRequest.Format) -> [Effect] {
    content.map { exportRecords(format, $0) } ?? exportOrders(format)
  }

  private mutating func exportRecords(
    _ format: ExportRequest.Format, _ content: ExportRequest.Content
  ) -> [Effect] {
    let token = newToken()
    begin(token, .exporting, quiet: 300)
    return [.exportRecords(token, ExportRequest(format: format, content: content))]
  }

  private mutating func exportOrders(_ format: ExportRequest.Format) -> [Effect] {
    if pane == .order, let order = order.order {
      return [.export(ExportRequest(format: format, content: .order(order)))]
    }
    if !marks.isEmpty {
      return [.export(ExportRequest(format: format, content: .found(marks.known)))]
    }
    guard !orders.rows.isEmpty else {
      say(.listEmpty, .warning)
      return []
    }
    if orders.known != nil {
      return [.export(ExportRequest(format: format, content: .found(orders.rows.map(orders.dated))))]
    }
    let shown = orders.shown?.page
    let page = OrderPage(
      status: orders.status, number: orders.pageNumber, rows: orders.rows, totalItems: shown?.totalItems,
      itemsPerPage: shown?.itemsPerPage)
    return [.export(ExportRequest(format: format, content: .rows(page)))]
  }

  // MARK: Answers

  mutating func receiveExport(_ result: Result<String, ExportFailure>) {
    switch result {
    case .success(let path): say(.exported(path), .success)
    case .failure(let failure):
      guard let error = failure.error else { return say(.notExported(failure.path, failure.reason), .failure) }
      report(error)
    }
  }

  /// A file that is there is told of even if nobody waits for it any more.
  mutating func receiveRecordExport(_ token: LoadToken, _ result: Result<String, ExportFailure>) {
    let isAwaited = activities.contains { $0.token == token }
    end(token)
    if case .failure = result, !isAwaited { return }
    receiveExport(result)
  }
}
