import CNcurses
import Glibc
import TerminalRuntime
import TextGrid

/// The terminal through ncurses, which knows each terminal's sequences and finds the fewest bytes for a change.
///
/// curses draws into a memory file; each frame then goes to the terminal in one write. The event loop reads input from
/// ``descriptor`` without curses. Only one terminal can exist at a time, since curses keeps its state in globals. Create the
/// ``SignalPipe`` first.
@MainActor
public final class CursesTerminal: Terminal {
  public struct Configuration: Sendable {
    public enum ColorMode: Sendable {
      case full
      /// Attributes only, as `NO_COLOR` requests.
      case none
    }

    public var device: String
    /// The terminal type; the value of `TERM`.
    public var term: String?
    public var colorMode: ColorMode
    public var mouse: Bool
    /// Whether GNU screen is in between: it passes on only wrapped strings, in small pieces.
    public var isInScreen: Bool

    public init(
      device: String = "/dev/tty", term: String? = getenv("TERM").map { String(cString: $0) },
      colorMode: ColorMode = .full,
      mouse: Bool = true, isInScreen: Bool = getenv("STY") != nil
    ) {
      self.device = device
      self.term = term
      self.colorMode = colorMode
      self.mouse = mouse
      self.isInScreen = isInScreen
    }
  }

  /// A remark for the operator.
  public enum Notice: Hashable, Sendable {
    /// This machine does not know the terminal type; it uses another description.
    case unknownType(String, used: String)
  }

  /// The part of a larger terminal that is used.
  public static let largestSize = Size(width: 500, height: 200)

  /// The terminfo entry in use.
  public let type: String
  public let notice: Notice?
  /// Whether lines and other signs beyond letters can be expected to show; known before there is a terminal.
  public static let supportsUTF8 = CharacterSet.adopt()
  /// The colours of the terminfo entry; 0 for none.
  public let colors: Int
  /// Decodes this terminal's keys.
  public let decoder: KeyDecoder
  public internal(set) var size: Size

  let speaksXterm: Bool
  let isInScreen: Bool
  var line: TerminalLine
  let frames: FrameFile
  let screen: OpaquePointer
  let file: UnsafeMutablePointer<FILE>
  let programModes: termios
  let depth: ColorDepth
  let hasDefaultColors: Bool
  var palette: Palette
  var state = State.active
  var mouseIsOn: Bool
  var hasTitle = false
  var synchronization = Synchronization.unknown
  /// What the terminal shows; `nil` if unknown.
  var shown: Surface?
  var row: [cchar_t] = []

  enum State {
    case active, suspended, closed
  }

  /// Whether the terminal supports synchronized updates (mode 2026), which show a frame only once it is complete.
  enum Synchronization {
    case unknown, asked, supported, unsupported
  }

  /// Takes the terminal: alternate screen, raw input, bracketed paste.
  ///
  /// - Throws: ``TerminalError``
  public convenience init(_ configuration: Configuration = Configuration()) throws(TerminalError) {
    try self.init(configuration, write: Glibc.write)
  }

  init(_ configuration: Configuration, write: @escaping TerminalLine.Writing) throws(TerminalError) {
    _ = Self.supportsUTF8
    let line = try TerminalLine(device: configuration.device, write: write)
    SignalPipe.waitForForeground(line.descriptor)
    let start: Start
    do throws(TerminalError) {
      start = try Start(configuration, line: line)
    } catch {
      line.set(line.formerModes)
      line.close()
      throw error
    }
    self.line = line
    type = start.type.name
    notice = start.type.replaced.map { .unknownType($0, used: start.type.name) }
    speaksXterm = start.type.speaksXterm
    isInScreen = configuration.isInScreen
    frames = start.frames
    screen = start.screen
    file = start.file
    programModes = start.modes
    colors = start.depth == .none ? 0 : Int(cncurses_colors())
    depth = start.depth
    hasDefaultColors = start.hasDefaultColors
    palette = Palette(theme: Theme(name: ""), depth: start.depth)
    decoder = KeyDecoder(sequences: TerminfoKeys.sequences())
    mouseIsOn = configuration.mouse
    size = Self.usable(line.windowSize)
    resize_term(Int32(size.height), Int32(size.width))
    enter()
  }

  public var descriptor: Int32 { line.descriptor }
  public var hasPendingOutput: Bool { line.hasPending }

  public func flush() throws(TerminalError) {
    try line.flush()
  }

  /// The size limited to ``largestSize``; 80 by 24 if the system knows none.
  static func usable(_ window: winsize?) -> Size {
    guard let window else { return Size(width: 80, height: 24) }
    return Size(width: min(Int(window.ws_col), largestSize.width), height: min(Int(window.ws_row), largestSize.height))
  }

  public func updateSize() {
    let new = Self.usable(line.windowSize)
    guard new != size else { return }
    size = new
    resize_term(Int32(new.height), Int32(new.width))
    forget()
  }
}
