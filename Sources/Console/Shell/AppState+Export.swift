import Commerce
import ConsoleKit
import Desk
import TextGrid
import Texts
import Widgets

// `x`: what is shown, or what is marked, to a new file.
extension AppState {
  mutating func openExportMenu(_ content: ExportRequest.Content, _ remarks: [StyledText]) -> [Effect] {
    push(.menu(MenuOverlay(purpose: .export(content, remarks: remarks), count: ExportRequest.Format.allCases.count)))
    return []
  }

  mutating func export(_ content: ExportRequest.Content, _ format: ExportRequest.Format) -> [Effect] {
    let request = ExportRequest(format: format, content: content)
    guard content.mayBeMany else { return [.export(request)] }
    let token = newToken()
    begin(token, .exporting, quiet: Activity.localQuiet)
    return [.exportRecords(token, request)]
  }

  // MARK: Answers

  /// A file that is there is told of even if nobody waits for it any more.
  mutating func receiveRecordExport(_ token: LoadToken, _ result: Result<String, ExportFailure>) {
    let isAwaited = activities.contains { $0.token == token }
    end(token)
    if case .failure = result, !isAwaited { return }
    shell.report(result)
  }
}
