import Commerce
import Documents
import TextGrid
import Texts
import Widgets

extension AppState {
  func draw(_ overlay: HandoutOverlay, into surface: inout Surface, _ layout: ScreenLayout) -> Point? {
    let title =
      switch overlay {
      case .picking(let view): texts.title(of: .pickingList) + " · " + texts.shortDateTime(view.sheet.madeAt)
      case .message(let view): texts(.handout(.messageTitle(view.order)))
      }
    return drawReader(title, lines(of: overlay), from: overlay.top, into: &surface, layout)
  }

  /// The lines as wide as the screen is now.
  func lines(of overlay: HandoutOverlay) -> [Viewer.Line] {
    let width = max(20, ScreenLayout(size: size).body.width - 2)
    return switch overlay {
    case .picking(let view): stagedRemark(view.sheet.list, width: width) + view.sheet.lines(texts, width: width)
    case .message where session.hidesPersonalData: Viewer.Line.wrapped(texts(.isPersonal), .caution, width)
    case .message(let view): lines(of: view.message, width: width)
    }
  }

  /// What is staged and not sent is not in the orders yet.
  private func stagedRemark(_ list: PickingList, width: Int) -> [Viewer.Line] {
    let staged = list.sources.filter { order in
      drafts[order.id] != nil || team.drafts.contains { $0.id == order.id }
    }.map { SafeText($0.id.rawValue) }
    guard !staged.isEmpty else { return [] }
    return SafeText.packed(staged, behind: texts(.handout(.stagedNotIn)) + " ", width: width)
      .map { Viewer.Line($0, .caution) }
  }

  private func lines(of message: CustomerMessage, width: Int) -> [Viewer.Line] {
    var lines = message.text.split(separator: "\n", omittingEmptySubsequences: false)
      .flatMap { Viewer.Line.wrapped(SafeText($0), .text, width) }
    lines.append(Viewer.Line(.empty))
    guard let link = message.link, let phone = message.phone else {
      return lines + Viewer.Line.wrapped(texts(.handout(.noPhone(message.writtenPhone))), .caution, width)
    }
    lines += Viewer.Line.wrapped(texts(.handout(.chatWith(phone.formatted))), .heading, width)
    lines += Viewer.Line.wrapped(SafeText(link), .faint, width)
    if phone.kind == .landline { lines += Viewer.Line.wrapped(texts(.handout(.landline)), .caution, width) }
    return lines
  }
}
