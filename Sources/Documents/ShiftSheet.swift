import Commerce
import Desk
import Glibc
import TextGrid
import Texts
import Widgets

/// A shift report for people, on a screen or on paper.
public struct ShiftSheet: Sendable {
  /// A line: its beginning, and words that may continue on the next lines of a screen.
  public struct Line: Sendable {
    public var head: StyledText
    public var words: String = ""
    public var role: Role = .text
    /// Whether the words may have personal data.
    public var isPersonal = false
  }

  public let lines: [Line]

  public init(_ report: ShiftReport, _ texts: Texts) {
    var lines = [
      Line(
        head: StyledText(
          texts(.team(.shiftHead(at: texts.dateTime(report.madeAt).string, by: report.operatorName))), .heading))
    ]
    func section(_ phrase: TeamPhrase, _ entries: [Line]) {
      lines.append(Line(head: StyledText(.empty)))
      lines.append(Line(head: StyledText(texts(.team(phrase)), .heading)))
      lines += entries
    }
    section(.openWrites(report.openWrites.count), report.openWrites.map { Self.line(of: $0, texts) })
    section(
      .drafts(report.drafts.count),
      report.drafts.map { draft in
        let head = Self.head(draft.changedAt, draft.id.rawValue, texts)
        let words = draft.owner + ": " + texts(.team(.draftChanges(draft.changeCount))).string
        return Line(head: head, words: words)
      })
    section(
      .recordDrafts(report.recordDrafts.count),
      report.recordDrafts.map { draft in
        let target: WriteTarget = if case .newCustomer = draft.content { .customers } else { .catalog }
        let head = Self.head(draft.changedAt, texts(.journalTarget(target)).string, texts)
        return Line(head: head, words: draft.owner + ": " + texts(.team(.recordDraft(draft.content))).string)
      })
    section(
      .claims(report.claims.count),
      report.claims.map { claim in
        Line(head: Self.head(claim.since, claim.orderID.rawValue, texts), words: claim.operatorName)
      })
    let since = texts.shortDateTime(report.notesSince).string
    section(
      .notes(report.notes.count, since: since),
      report.notes.map { note in
        let head = Self.head(note.at, note.orderID.rawValue, texts)
        let words = StyledText(head.text + SafeText(note.author + ": "))
        return Line(head: words, words: note.text, isPersonal: true)
      })
    if !report.alerts.isEmpty {
      section(
        .alerts,
        report.alerts.map { alert in
          let name = SafeText("  \(alert.status) ") + texts.name(of: alert.status) + "  "
          let counted = texts(.team(.countedAt(texts.shortDateTime(alert.count.readAt).string)))
          return Line(
            head: StyledText(name, alert.status.role),
            words: texts.count(alert.count.value).string + ", " + counted.string)
        })
    }
    self.lines = lines
  }

  private static func line(of entry: JournalEntry, _ texts: Texts) -> Line {
    let target =
      entry.intent.target.orderID.map { SafeText($0.rawValue) } ?? texts(.journalTarget(entry.intent.target))
    let head = Self.head(entry.openedAt, target.string, texts)
    let words = [
      texts.describe(entry.intent.change), texts.name(of: entry.state, to: entry.intent.target),
      SafeText(entry.intent.operatorName),
    ]
    return Line(head: head, words: words.map(\.string).joined(separator: "  "), role: texts.role(of: entry.state))
  }

  private static func head(_ time: Timestamp, _ target: String, _ texts: Texts) -> StyledText {
    StyledText("  " + texts.shortDateTime(time) + "  " + SafeText(target).padded(to: 8) + "  ")
  }

  /// The whole text, one line an entry.
  public var text: String {
    lines.map { $0.head.text.string + SafeText($0.words).string + "\n" }.joined()
  }

  /// The start of the notes that are handed over: the beginning of the day, or twelve hours ago if that is earlier.
  public static func notesSince(_ now: Timestamp) -> Timestamp {
    min(startOfDay(now), now.advanced(by: -12 * 3_600_000))
  }

  /// Midnight in the zone of the process.
  private static func startOfDay(_ now: Timestamp) -> Timestamp {
    var seconds = time_t(now.seconds)
    var parts = tm()
    localtime_r(&seconds, &parts)
    (parts.tm_hour, parts.tm_min, parts.tm_sec, parts.tm_isdst) = (0, 0, 0, -1)
    return Timestamp(seconds: Int64(mktime(&parts)))
  }
}
