import CNcurses
import TerminalRuntime

/// The key sequences of the current terminfo entry.
enum TerminfoKeys {
  private static let capabilities: [(String, Key)] =
    [
      ("kcuu1", Key(.up)), ("kcud1", Key(.down)), ("kcub1", Key(.left)), ("kcuf1", Key(.right)), ("khome", Key(.home)),
      ("kend", Key(.end)), ("kpp", Key(.pageUp)), ("knp", Key(.pageDown)), ("kich1", Key(.insert)),
      ("kdch1", Key(.delete)), ("kcbt", Key(.tab, .shift)), ("kLFT", Key(.left, .shift)), ("kRIT", Key(.right, .shift)),
      ("kHOM", Key(.home, .shift)), ("kEND", Key(.end, .shift)), ("kDC", Key(.delete, .shift)),
    ] + (1...12).map { ("kf\($0)", Key(.function($0))) }

  static func sequences() -> [[UInt8]: Key] {
    var sequences: [[UInt8]: Key] = [:]
    for (name, key) in capabilities {
      guard let value = cncurses_string(name) else { continue }
      sequences[Array(String(cString: value).utf8)] = key
    }
    return sequences
  }
}
