import Commerce
import RecordFiles
import Texts

extension ImportReport {
  /// A preview in words.
  init(_ preview: ImportPreview<some Revisable>, _ texts: Texts) {
    var phrases: [Sentences.RecordPhrase] = []
    if preview.faultCount > preview.faults.count {
      phrases.append(.faultsNotShown(preview.faultCount - preview.faults.count))
    }
    if let found = preview.accentedLine {
      phrases.append(.readAs(preview.encoding, line: found.line, text: found.text))
    }
    if !preview.unknownColumns.isEmpty { phrases.append(.unknownColumns(preview.unknownColumns)) }
    if !preview.absentColumns.isEmpty { phrases.append(.onlyColumns(preview.knownColumns.map(\.name))) }
    if preview.decidedNumbers > 0, let sign = preview.decimalSign {
      phrases.append(.numbersDecided(preview.decidedNumbers, comma: sign == .comma))
    }
    phrases.append(.preview(records: preview.records, faults: preview.faultCount))
    self.init(
      faults: preview.faults.map { Sentences.of($0, texts) }, notes: phrases.map { Sentences.of($0, texts.language) },
      isAcceptable: preview.isAcceptable)
  }
}
