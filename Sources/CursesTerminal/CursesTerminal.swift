import CNcurses
import Glibc
import TerminalRuntime
import TextGrid

/// The terminal by way of ncurses, which knows what each kind of terminal is told and finds the fewest bytes for a change.
///
/// curses draws into a file in memory; a frame then goes to the terminal in one write. Input is not curses' affair: the event
/// loop reads ``descriptor`` itself. There can be one terminal at a time, since curses keeps its state in globals. Make the
/// ``SignalPipe`` first.
@MainActor
public final class CursesTerminal: Terminal {
  /// How the terminal is to be used.
  public struct Configuration: Sendable {
    public enum ColorMode: Sendable {
      case full
      /// Attributes only, as `NO_COLOR` asks for.
      case none
    }

    public var device: String
    /// The kind of terminal; what `TERM` says.
    public var term: String?
    public var colorMode: ColorMode
    public var mouse: Bool
    /// GNU screen is in between: it hands on only what is wrapped for it, in small pieces.
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

  /// Something the operator should hear.
  public enum Notice: Hashable, Sendable {
    /// This machine does not know the terminal; another description serves.
    case unknownType(String, used: String)
  }

  /// Larger terminals are used up to here.
  public static let largestSize = Size(width: 500, height: 200)

  /// The terminfo entry in use.
  public let type: String
  public let notice: Notice?
  /// Whether lines and other signs beyond letters can be expected to show; known before there is a terminal.
  public static let supportsUTF8 = CharacterSet.adopt()
  /// Colours the terminal has by its entry; 0 without colours.
  public let colors: Int
  /// A decoder that knows this terminal's keys.
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
  /// What the terminal shows; `nil` when that is not known.
  var shown: Surface?
  var row: [cchar_t] = []

  enum State {
    case active, suspended, closed
  }

  /// Whether the terminal can hold back a frame until it is whole (mode 2026).
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

  /// The size within what is sensible; 80 by 24 where the system knows none.
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
