import ConsoleKit
import Desk
import TextGrid
import Texts

/// Imports a file into the local copy: it is read, shown with all its mistakes, and imported on a yes.
///
/// All that is known of the file is in its page.
public struct Importing: Component {
  public typealias Page = ImportView
  public typealias Choice = Never
  public typealias Inquiry = Never
  public typealias Entry = Never

  /// Work on a file that is to be imported.
  public enum Effect: Hashable, Sendable {
    case look(LoadToken, ImportRequest)
    case take(LoadToken, ImportRequest)
  }

  /// What is reported of it.
  public enum Event: Sendable {
    case progress(LoadToken, percent: Int)
    case looked(LoadToken, Result<ImportReport, ImportFailure>)
    case taken(LoadToken, Result<MergeSummary, ImportFailure>)
  }

  public static let actions: [ActionEntry<Self>] = [
    ActionEntry(.importFile, in: [.catalog, .customers], keys: ["i"], footer: 74, command: true) {
      $0.askForArgument(of: .importFile)
    },
    ActionEntry(.confirm, in: [.review], title: { $0.texts(.importing(.acceptVerb)) }) { $0.importFile() },
    ActionEntry(.copy, in: [.viewer]) { $0.copyReport() },
  ]

  public static func receive(_ event: Event, _ update: inout Update<Self>) {
    switch event {
    case .progress(let token, let percent): update.receiveProgress(token, percent)
    case .looked(let token, .success(let report)): update.receiveReport(token, report)
    case .taken(let token, .success(let summary)): update.receiveImported(token, summary)
    case .looked(let token, .failure(let failure)), .taken(let token, .failure(let failure)):
      if update.close(token) { update.say(.importing(.failed(failure.words)), .failure) }
    }
  }

  public static func draw(
    _ page: Page, _ view: View<Self>, into surface: inout Surface, _ layout: ScreenLayout
  ) -> Point? {
    view.draw(page, into: &surface, layout)
  }

  public static func forget(_ token: LoadToken, _ update: inout Update<Self>) { update.close(token) }
}

extension Update<Importing> {
  /// Reads a file for the pane on screen, to show what it would bring.
  mutating func readFile(at path: String) {
    let token = newToken()
    let request = ImportRequest(
      kind: pane == .catalog ? .products : .customers, path: path, language: session.language)
    let view = ImportView(request, running: token)
    begin(token, view.activity)
    push(view)
    ask(.look(token, request))
  }

  /// Yes to the report.
  mutating func importFile() {
    guard var view = layers.page else { return }
    let token = newToken()
    view.running = token
    view.percent = 0
    layers.replaceTop(with: view)
    begin(token, view.activity)
    ask(.take(token, view.request))
  }

  mutating func copyReport() {
    if let report = layers.page?.report { copy((report.faults + report.notes).joined(separator: "\n")) }
  }

  // MARK: Answers

  mutating func receiveProgress(_ token: LoadToken, _ percent: Int) {
    change(token) { $0.percent = percent }
    if let view = layers.pages.first(where: { $0.running == token }) { setPhrase(view.activity, of: token) }
  }

  mutating func receiveReport(_ token: LoadToken, _ report: ImportReport) {
    end(token)
    change(token) { view in
      view.running = nil
      view.report = report
    }
    // What is agreed to has to be seen first.
    if layers.page?.isConfirmation == true { awaitPaint() }
  }

  mutating func receiveImported(_ token: LoadToken, _ summary: MergeSummary) {
    if close(token) { say(.importing(.taken(summary)), .success) }
    request(.showImported)
  }

  /// - Returns: whether the import was still on the screen.
  @discardableResult
  mutating func close(_ token: LoadToken) -> Bool {
    end(token)
    return layers.changePages { $0.running == token ? nil : $0 }
  }

  private mutating func change(_ token: LoadToken, _ change: (inout ImportView) -> Void) {
    layers.changePages { page in
      var view = page
      if view.running == token { change(&view) }
      return view
    }
  }
}
