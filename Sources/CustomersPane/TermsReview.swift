import ConsoleKit
import Desk
import Widgets

/// The terms that are due, to be looked at before they are sent.
public struct TermsReview: Sendable, Equatable {
  /// `nil` until the local copy has answered.
  public var due: DueTerms?
  public var loading: LoadToken?
  public var cursor = ListCursor()

  /// Whether a flag or limit that is missing or too old keeps everything from being sent.
  public var isHeldBack: Bool { due?.stale.isEmpty == false }

  init(loading: LoadToken) {
    self.loading = loading
  }
}
