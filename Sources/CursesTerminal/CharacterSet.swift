import CNcurses
import Glibc

/// The character set of the locale, which decides the character widths of curses.
enum CharacterSet {
  /// Sets the character set of the locale and nothing else: number formats of the C library stay as they are.
  ///
  /// A server often lacks the locale that SSH passes on; C.UTF-8 then serves, so that accents come out right.
  /// - Returns: whether the terminal can be expected to show UTF-8 beyond letters, such as lines.
  static func adopt() -> Bool {
    let isKnown = setlocale(LC_CTYPE, "") != nil
    if isKnown, let codeset = cncurses_codeset(), String(cString: codeset) == "UTF-8" { return true }
    setlocale(LC_CTYPE, "C.UTF-8")
    return namesUTF8
  }

  private static var namesUTF8: Bool {
    let values = ["LC_ALL", "LC_CTYPE", "LANG"].compactMap { (name: String) in getenv(name).map { String(cString: $0) }
    }
    guard let locale = values.first(where: { !$0.isEmpty })?.lowercased() else { return false }
    return locale.hasSuffix("utf-8") || locale.hasSuffix("utf8")
  }
}
