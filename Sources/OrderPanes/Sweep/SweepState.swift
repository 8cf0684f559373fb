import Commerce
import ConsoleKit
import Desk

/// The sweep in the background: when it runs, and when the next one begins.
public struct SweepState: Sendable, Equatable {
  var running: LoadToken?
  /// When the next one begins; `nil` while one runs, while nobody is at the desk, and after the log-in was refused.
  var due: Timestamp?
  /// How far the one that runs has got.
  var progress: SweepProgress?
  /// The last key, by which somebody is at the desk.
  var lastKey: Timestamp
  /// The operator has asked for one, whatever the settings say.
  var isAskedFor = false
  /// The platform refused the log-in: no more until somebody has mended that.
  var isRefused = false

  /// How the console sweeps.
  enum Pace {
    /// After the start the first page goes first. Milliseconds, like all of these.
    static let first: Int64 = 3000
    /// After a sweep that has read all there was to read.
    static let rest: Int64 = 60_000
    /// After one that left pages for the next.
    static let goingOn: Int64 = 1000
    /// After a failure; after the platform asked for patience, if it did not say how much.
    static let afterFailure: Int64 = 60_000
    static let patience: Int64 = 300_000
    /// Nobody is at the desk after so long without a key.
    static let idle: Int64 = 300_000
  }
}
