import FoundationEssentials
import TextGrid

/// Control strings sent to a terminal beside the output of curses.
enum ControlString {
  static let bracketedPasteOn = Array("\u{1B}[?2004h".utf8)
  static let bracketedPasteOff = Array("\u{1B}[?2004l".utf8)
  /// Reports presses and the wheel, in SGR form.
  static let mouseOn = Array("\u{1B}[?1000h\u{1B}[?1006h".utf8)
  static let mouseOff = Array("\u{1B}[?1006l\u{1B}[?1000l".utf8)
  /// DECRQM for synchronized updates.
  static let synchronizationQuery = Array("\u{1B}[?2026$p".utf8)
  static let synchronizationOff = Array("\u{1B}[?2026l".utf8)
  static let saveTitle = Array("\u{1B}[22;2t".utf8)
  static let restoreTitle = Array("\u{1B}[23;2t".utf8)
  static let bell: [UInt8] = [0x07]

  static func synchronized(_ frame: [UInt8]) -> [UInt8] {
    Array("\u{1B}[?2026h".utf8) + frame + synchronizationOff
  }

  static func title(_ title: SafeText) -> [UInt8] {
    Array("\u{1B}]2;\(title.string)\u{07}".utf8)
  }

  /// Wraps bytes that GNU screen passes on to its own terminal. It draws strings of more than 768 bytes over its windows.
  static func throughScreen(_ bytes: [UInt8]) -> [UInt8] {
    stride(from: 0, to: bytes.count, by: 240).flatMap { start in
      Array("\u{1B}P".utf8) + bytes[start..<min(start + 240, bytes.count)] + Array("\u{1B}\\".utf8)
    }
  }

  /// OSC 52: copies to the clipboard.
  static func copy(_ text: String) -> [UInt8] {
    Array("\u{1B}]52;c;".utf8) + Data(text.utf8).base64EncodedData() + bell
  }
}
