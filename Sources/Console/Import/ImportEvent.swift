import Desk
import Texts

/// What is reported of a file that is being imported.
public enum ImportEvent: Sendable {
  case progress(LoadToken, percent: Int)
  case looked(LoadToken, Result<ImportReport, ImportFailure>)
  case taken(LoadToken, Result<MergeSummary, ImportFailure>)

  /// The token of the work that this report ends.
  var finishedToken: LoadToken? {
    switch self {
    case .looked(let token, _), .taken(let token, _): token
    case .progress: nil
    }
  }
}

/// Work on a file that is to be imported.
public enum ImportEffect: Hashable, Sendable {
  case look(LoadToken, ImportRequest)
  case take(LoadToken, ImportRequest)
}
