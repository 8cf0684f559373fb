import ConsoleKit
import Desk

/// Products on their way to the platform.
public struct PushRun: Sendable, Equatable {
  public var token: LoadToken
  /// `nil` while the changes are saved.
  public var progress: PushProgress?
  public var outcome: PushOutcome?
  /// Why it did not begin.
  public var failure: DeskError?
  /// Whether the changes reached the local copy, if there were any.
  public var isSaved: Bool
  /// What became of it, with every refused product.
  public var text = ScrolledLines()

  init(token: LoadToken, isSaved: Bool) {
    self.token = token
    self.isSaved = isSaved
  }

  public var isOver: Bool { outcome != nil || failure != nil }
}

extension PushOutcome {
  /// Whether everything that was due is with the platform.
  var isGood: Bool { refused.isEmpty && remaining == 0 && failure == nil && unrecorded == nil && shortAnswers == 0 }
}
