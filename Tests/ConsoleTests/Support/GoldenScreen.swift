import Foundation
import TextGrid

@testable import CatalogPane
@testable import ConsoleKit
@testable import CustomersPane
@testable import OrderPanes

/// A recorded screen: a plain text file in `Screens`, to be read and reviewed like code.
///
/// With `RECORD_SCREENS=1` in the environment the files are written anew, and the run fails so that nobody takes it for a test.
struct GoldenScreen {
  var name: String

  static let isRecording = ProcessInfo.processInfo.environment["RECORD_SCREENS"] == "1"

  private static let folder = URL(filePath: #filePath)
    .deletingLastPathComponent().deletingLastPathComponent().appending(path: "Screens")

  private var file: URL { Self.folder.appending(path: name + ".screen") }

  /// - Returns: what is wrong, with both screens; `nil` if they agree.
  func difference(from screen: Screen) throws -> String? {
    let text = screen.text + "\n"
    if Self.isRecording {
      try text.write(to: file, atomically: true, encoding: .utf8)
      return "recorded \(name)"
    }
    guard let recorded = try? String(contentsOf: file, encoding: .utf8) else {
      return "\(name) was never recorded (RECORD_SCREENS=1):\n\(text)"
    }
    guard recorded != text else { return nil }
    return "\(name) differs.\n--- recorded\n\(recorded)--- drawn now\n\(text)"
  }

  /// The names of all recorded screens.
  static func recorded() throws -> Set<String> {
    let files = try FileManager.default.contentsOfDirectory(atPath: folder.path())
    return Set(files.filter { $0.hasSuffix(".screen") }.map { String($0.dropLast(".screen".count)) })
  }
}
