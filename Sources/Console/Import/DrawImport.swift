import ConsoleKit
import TextGrid
import Texts
import Widgets

extension ComponentReading<Importing> {
  /// The file's path, how far its reading is, and what there is to know of it, mistakes first.
  func draw(_ view: ImportView, into surface: inout Surface, _ layout: ScreenLayout) -> Point? {
    let lines = lines(of: view, width: max(10, layout.body.width - 2))
    let title = texts(.importing(.title(view.request.kind)))
    let cursor = drawReader(title, lines, from: view.top, into: &surface, layout)
    let rect = layout.body.cutTop(1).1
    if view.running != nil, lines.count < rect.height {
      ProgressBar(done: view.percent, total: 100)
        .draw(into: &surface, in: rect.row(lines.count).inset(horizontally: 1), style: session.lineStyle)
    }
    return cursor
  }

  private func lines(of view: ImportView, width: Int) -> [Viewer.Line] {
    var lines = Viewer.Line.wrapped(SafeText(view.request.path), .heading, width)
    if view.running != nil { lines += Viewer.Line.wrapped(texts(view.activity), .faint, width) }
    guard let report = view.report else { return lines }
    let isGood = report.faults.isEmpty
    lines += report.notes.reversed().enumerated().flatMap { index, note in
      Viewer.Line.wrapped(SafeText(note), index == 0 ? (isGood ? .good : .danger) : .text, width)
    }
    if isGood { return lines }
    lines += [Viewer.Line(.empty)] + report.faults.flatMap { Viewer.Line.wrapped(SafeText($0), .danger, width) }
    return lines + [Viewer.Line(.empty)] + Viewer.Line.wrapped(texts(.importing(.mendFirst)), .caution, width)
  }
}
