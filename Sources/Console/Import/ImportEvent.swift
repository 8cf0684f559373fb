import Desk
import Texts

/// What is reported of a file that is being imported.
public enum ImportEvent: Sendable {
  case progress(LoadToken, percent: Int)
  case looked(LoadToken, Result<ImportReport, ImportFailure>)
  case taken(LoadToken, Result<MergeSummary, ImportFailure>)
}

/// Work on a file that is to be imported.
public enum ImportEffect: Hashable, Sendable {
  case look(LoadToken, ImportRequest)
  case take(LoadToken, ImportRequest)
}
