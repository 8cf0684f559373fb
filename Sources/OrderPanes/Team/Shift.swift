import Commerce
import ConsoleKit
import Desk
import Documents
import TextGrid
import Texts
import Widgets

// `:turno`: what whoever works next has to know, as a text to copy.

extension Update<Orders> {
  mutating func showShift() {
    let token = newToken()
    begin(token, .team(.readingShift), isLocal: true)
    ask(.team(.loadShift(token, notesSince: ShiftSheet.notesSince(now), alertStatuses: session.alertStatuses)))
  }

  mutating func receiveShift(_ token: LoadToken, _ result: Result<ShiftReport, DeskError>) {
    guard isUnderWay(token) else { return }
    end(token)
    switch result {
    case .failure(let error): report(error)
    case .success(var report):
      // The store tells of the claims of the others only.
      let own = own.team.own.map { OrderClaim(orderID: $0, operatorName: session.operatorName, since: $1.since) }
      report.claims = (report.claims + own).sorted { ($0.since, $0.orderID) < ($1.since, $1.orderID) }
      present(.page(.shift(report, top: 0)))
    }
  }

  /// `y` in a text to read; the shift is taken as it is, not as the screen wraps it.
  mutating func copyPage() {
    switch layers.page {
    case .shift(let report, _):
      guard !session.hidesPersonalData else { return say(.isPersonal, .warning) }
      copy(ShiftSheet(report, texts).text, saying: .team(.shiftCopied))
    case .overview: copy(overviewLines.map(\.plainText).joined(separator: "\n"), isPersonal: true)
    case .quantity, .review, .comparison, .progress, nil: break
    }
  }
}

extension ComponentReading<Orders> {
  /// The lines as wide as the screen is now.
  func lines(of report: ShiftReport) -> [Viewer.Line] {
    let width = max(20, ScreenLayout(size: size).body.width - 2)
    return ShiftSheet(report, texts).lines.flatMap { line -> [Viewer.Line] in
      guard !line.words.isEmpty else { return [Viewer.Line([line.head])] }
      // Where the beginning leaves no room, the words have lines of their own.
      let isNarrow = line.head.text.width > width - 12
      let indent = isNarrow ? 4 : line.head.text.width
      let words = SafeText(line.words).wrapped(to: width - indent).map { text in
        line.isPersonal ? personal(text.string, line.role) : StyledText(text, line.role)
      }
      let margin = StyledText(SafeText(repeating: .space, count: indent))
      let rest = words.dropFirst(isNarrow ? 0 : 1).map { Viewer.Line([margin, $0]) }
      return [Viewer.Line(isNarrow ? [line.head] : [line.head] + words.prefix(1))] + rest
    }
  }
}
