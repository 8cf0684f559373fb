import ConsoleKit
import Documents
import Texts

/// A picking list, to be read, copied, written to a file or printed.
public struct PickingView: OverlayContent {
  public let document: PickingDocument
  /// The first line on the screen.
  public internal(set) var top = 0
  /// What prints it now.
  public internal(set) var printing: LoadToken?

  init(_ document: PickingDocument) {
    self.document = document
  }

  public var scope: Scope { .picking }
  public var running: LoadToken? { printing }
}
