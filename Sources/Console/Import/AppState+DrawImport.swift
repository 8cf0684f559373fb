import TextGrid
import Texts
import Widgets

extension AppState {
  /// The file's path, how far its reading is, and what there is to know of it, mistakes first.
  func draw(_ view: ImportView, into surface: inout Surface, _ layout: ScreenLayout) -> Point? {
    let height = layout.body.height - 1
    let lines = lines(of: view, width: max(10, layout.body.width - 2))
    let top = min(view.top, max(0, lines.count - height))
    let remark = lines.count > height ? SafeText("\(top + 1)–\(min(lines.count, top + height))/\(lines.count)") : .empty
    let rect = drawSheet(texts(.importing(.title(view.request.kind))), remark, into: &surface, layout)
    for (row, line) in lines.dropFirst(top).prefix(rect.height).enumerated() {
      draw(line, into: &surface, in: rect.row(row).inset(horizontally: 1))
    }
    if view.running != nil, lines.count < rect.height {
      ProgressBar(done: view.percent, total: 100)
        .draw(into: &surface, in: rect.row(lines.count).inset(horizontally: 1), style: session.lineStyle)
    }
    return Point(x: rect.x, y: rect.y)
  }

  private func lines(of view: ImportView, width: Int) -> [Viewer.Line] {
    var lines = Viewer.Line.wrapped(SafeText(view.request.path), .heading, width)
    if view.running != nil {
      lines += Viewer.Line.wrapped(texts(view.activity), .faint, width)
    }
    guard let report = view.report else { return lines }
    let isGood = report.faults.isEmpty
    lines += report.notes.reversed().enumerated().flatMap { index, note in
      Viewer.Line.wrapped(SafeText(note), index == 0 ? (isGood ? .good : .danger) : .text, width)
    }
    if !isGood { lines.append(Viewer.Line(.empty)) }
    lines += report.faults.flatMap { Viewer.Line.wrapped(SafeText($0), .danger, width) }
    if !isGood { lines += [Viewer.Line(.empty)] + Viewer.Line.wrapped(texts(.importing(.mendFirst)), .caution, width) }
    return lines
  }
}
