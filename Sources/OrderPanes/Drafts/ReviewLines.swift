import Commerce
import ConsoleKit
import Desk
import TextGrid
import Texts
import Widgets

extension ComponentReading<Orders> {
  /// What the platform will receive: every remaining line, and the removed ones in words.
  func reviewLines(of draft: OrderDraft) -> [Viewer.Line] {
    draft.reviewLines.map(words)
  }

  /// What a line change brought: what was asked for, and what else is different now.
  func changeLines(_ draft: OrderDraft, _ differences: [OrderDifference]) -> [Viewer.Line] {
    [Viewer.Line(texts(.askedFor), .heading)]
      + draft.reviewLines.filter(\.isChange).map(words)
      + [Viewer.Line(.empty), Viewer.Line(texts(differences.isEmpty ? .nothingElseChanged : .alsoChanged), .heading)]
      + differences.map { Viewer.Line(texts.describe($0)) }
  }

  private func words(_ line: ReviewLine) -> Viewer.Line {
    let width = max(8, size.width - 48)
    let name = SafeText(line.name).truncated(to: width, ellipsis: session.lineStyle.ellipsis).padded(to: width)
    let head = SafeText(line.code).padded(to: 15) + " " + name + " "
    let before = StyledText((line.before.map(texts.quantity) ?? "?") + " → ", .before)
    guard let after = line.after else {
      return Viewer.Line([StyledText(head, .ghost), before, StyledText(texts(.removedWord), .danger)])
    }
    let quantity = texts.quantity(after)
    if line.isAdded { return Viewer.Line([StyledText(head), StyledText(quantity + " " + texts(.addedWord), .after)]) }
    guard line.isChange else {
      return Viewer.Line([StyledText(head, .faint), StyledText(quantity + " " + texts(.unchangedWord), .faint)])
    }
    var segments = [StyledText(head), before, StyledText(quantity, .after)]
    if let old = line.before, after.isSuspicious(after: old) {
      segments.append(StyledText("  " + texts(.suspiciousWord), .danger))
    }
    return Viewer.Line(segments)
  }
}
