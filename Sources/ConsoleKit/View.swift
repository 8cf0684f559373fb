import Commerce
import TextGrid
import Texts
import Widgets

/// What can read the shell. Drawing and words need no more than this and a component's own state.
public protocol ShellReading {
  var shell: Shell { get }
  /// What answers the overlay on top; a box names it.
  var answers: [Dialog.Answer] { get }
}

extension ShellReading {
  public var texts: Texts { shell.texts }
  public var session: SessionInfo { shell.session }
  public var now: Timestamp { shell.now }
  public var size: Size { shell.size }
  public var pane: Pane { shell.pane }

  /// Side by side from 120 columns on.
  public var isWide: Bool { size.width >= 120 }

  /// Why nothing can be written now; `nil` if it can.
  public var writeLock: Availability? { session.mayWrite(at: now) ? nil : .disabled(.readOnly) }

  public var comma: Bool { session.language.usesDecimalComma }

  /// How many are marked; where there is little room it makes way for a sentence.
  public func markRemark(_ count: Int) -> SafeText? {
    count == 0 || (shell.notice != nil && size.width < 60) ? nil : texts(.marked(count))
  }

  /// Columns of the message line that sentences may take beside the marks.
  public func messageWidth(marks: Int) -> Int { max(0, size.width - 2 - (markRemark(marks).map { $0.width + 2 } ?? 0)) }

  /// Personal data, or as many blots as it has columns.
  public func personal(_ text: String, _ role: Role = .text) -> StyledText {
    let safe = SafeText(text)
    guard session.hidesPersonalData, !safe.isEmpty else { return StyledText(safe, role) }
    return StyledText(SafeText(repeating: session.lineStyle == .unicode ? "▒" : "#", count: safe.width), .blurred)
  }
}

/// What can read a component as well: its state, its overlays and the shell.
public protocol ComponentReading<Own>: ShellReading {
  associatedtype Own: Component
  var own: Own { get }
  var layers: Layers<Own> { get }
}

/// A component as it stands, read only.
public struct View<Own: Component>: ComponentReading {
  public let own: Own
  public let layers: Layers<Own>
  public let shell: Shell
  public let answers: [Dialog.Answer]

  public init(own: Own, layers: Layers<Own>, shell: Shell, answers: [Dialog.Answer]) {
    self.own = own
    self.layers = layers
    self.shell = shell
    self.answers = answers
  }
}
