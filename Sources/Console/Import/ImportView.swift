import ConsoleKit
import TextGrid
import Texts

/// A file on its way into the local copy, over the pane of its records.
public struct ImportView: OverlayContent {
  public var request: ImportRequest
  /// What reads it now, first for the report and then for the local copy.
  public internal(set) var running: LoadToken?
  public var percent = 0
  /// `nil` until the file is looked through.
  public var report: ImportReport?
  /// The first line of the report on the screen.
  public var top = 0

  init(_ request: ImportRequest, running: LoadToken) {
    self.request = request
    self.running = running
  }

  /// What is being done with the file.
  var activity: Phrase { .importing(report == nil ? .reading(percent: percent) : .takingOver(percent: percent)) }

  /// Whether there is something to say yes to.
  public var isReady: Bool { running == nil && report?.isAcceptable == true }

  public var isConfirmation: Bool { isReady }
  /// Nothing is sent.
  public var wouldSend: Bool { false }

  public var scope: Scope { running != nil ? .progress : isReady ? .review : .viewer }

  public mutating func move(_ id: ActionID, page: Int) {
    switch id {
    case .up: top -= 1
    case .down: top += 1
    case .top: top = 0
    // Far below the last line: it is settled when it is drawn.
    case .bottom: top = .max
    case .screenUp: top -= page
    case .screenDown: top = top > .max - page ? .max : top + page
    default: break
    }
    top = max(0, top)
  }
}
