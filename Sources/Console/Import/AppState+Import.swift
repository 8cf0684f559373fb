import Desk
import Texts
import Widgets

// A file into the local copy: looked through, shown with all that is wrong with it, and taken over on a yes.
extension AppState {
  /// `i` in the catalog or among the customers: the path is typed after the command.
  mutating func importFile(_ path: String) -> [Effect] {
    guard pane == .catalog || pane == .customers else {
      say(.importing(.onlyInRecordPanes), .warning)
      return []
    }
    let token = newToken()
    let request = ImportRequest(
      kind: pane == .catalog ? .products : .customers, path: path, language: session.language)
    let view = ImportView(request, running: token)
    begin(token, view.activity)
    push(.importing(view))
    return [.importing(.look(token, request))]
  }

  /// Yes to the report.
  mutating func takeImport(_ view: ImportView) -> [Effect] {
    let token = newToken()
    var view = view
    view.running = token
    view.percent = 0
    begin(token, view.activity)
    push(.importing(view))
    return [.importing(.take(token, view.request))]
  }

  // MARK: Answers

  mutating func receive(_ event: ImportEvent) -> [Effect] {
    switch event {
    case .progress(let token, let percent):
      change(token) { $0.percent = percent }
      if case .importing(let view)? = overlays.last, view.running == token { setPhrase(view.activity, of: token) }
      return []
    case .looked(let token, .success(let report)):
      end(token)
      change(token) { view in
        view.running = nil
        view.report = report
      }
      // What is agreed to has to be seen first.
      awaitsPaint = overlays.last?.isConfirmation == true
      return []
    case .looked(let token, .failure(let failure)), .taken(let token, .failure(let failure)):
      guard closeImport(token) else { return [] }
      say(.importing(.failed(failure.words)), .failure)
      return []
    case .taken(let token, .success(let summary)):
      let wasAwaited = closeImport(token)
      if wasAwaited { say(.importing(.taken(summary)), .success) }
      return refreshRecordPanes()
    }
  }

  /// The panes show what the local copy has now; one that was never open reads it when it is.
  private mutating func refreshRecordPanes() -> [Effect] {
    (catalog.list.isRead ? update(.catalog) { $0.read() } : [])
      + (customers.list.total == nil ? [] : update(.customers) { $0.load(.refresh) })
  }

  /// - Returns: whether the import was still on the screen.
  @discardableResult
  mutating func closeImport(_ token: LoadToken) -> Bool {
    end(token)
    let count = overlays.count
    overlays.removeAll { overlay in
      if case .importing(let view) = overlay { view.running == token } else { false }
    }
    return overlays.count < count
  }

  private mutating func change(_ token: LoadToken, _ body: (inout ImportView) -> Void) {
    for index in overlays.indices {
      guard case .importing(var view) = overlays[index], view.running == token else { continue }
      body(&view)
      overlays[index] = .importing(view)
    }
  }
}
