import Commerce

/// Reads the values of one record and collects its faults.
///
/// A reader returns `nil` or an empty text both for a missing and for a wrong value. A wrong value also adds a fault, and then
/// the record is not used.
struct RecordFields {
  let raw: RawRecord
  let labels: [FileColumn]
  let context: ReadingContext
  var numbers = NumberEvidence()
  private(set) var faults: [ImportFault] = []
  /// The code or document, which must be unique in the file.
  var key: UInt128?

  init(_ raw: RawRecord, labels: [FileColumn], context: ReadingContext) {
    self.raw = raw
    self.labels = labels
    self.context = context
    if let fault = raw.fault { faults.append(fault) }
  }

  /// Whether the file lacks the column.
  func isAbsent(_ column: some RecordColumn) -> Bool {
    if case .absent = raw.values[column.rawValue] { true } else { false }
  }

  /// The stored record with an id, if it is needed for missing columns or for checks.
  ///
  /// A look-up costs about as much as reading the record, so a check skips those that cannot matter.
  /// - Parameter checks: whether the stored record decides if this one is valid.
  func known<ID, Record>(_ id: ID?, needingFor checks: Bool, _ find: (ID) -> Record?) -> Record? {
    guard context.isPartial, checks || !context.isCheckOnly else { return nil }
    return id.flatMap(find)
  }

  /// The stored value if the file lacks the column, otherwise the file's value.
  mutating func kept<Value>(
    _ column: some RecordColumn, _ known: Value?, else read: (inout RecordFields) -> Value
  ) -> Value {
    if let known, isAbsent(column) { return known }
    return read(&self)
  }

  /// A text without invisible characters at its ends.
  mutating func text(_ column: some RecordColumn) -> String {
    readableText(column) ?? ""
  }

  /// Whether a new record needs a column that the file lacks.
  private mutating func isLacking(_ column: some RecordColumn) -> Bool {
    guard context.isPartial, isAbsent(column) else { return false }
    blame(column, .neededForNew)
    return true
  }

  /// A text that must not be empty.
  mutating func requiredText(_ column: some RecordColumn) -> String {
    guard !isLacking(column), let text = readableText(column) else { return "" }
    if text.isEmpty { blame(column, .entry(.empty)) }
    return text
  }

  /// An optional value.
  mutating func value<Value>(
    _ column: some RecordColumn, _ read: (String) throws(EntryFault) -> Value
  ) -> Value? {
    optionalText(column).flatMap { checked($0, column, isRequired: false, read) }
  }

  /// A required value.
  mutating func requiredValue<Value>(
    _ column: some RecordColumn, _ read: (String) throws(EntryFault) -> Value
  ) -> Value? {
    guard column.rawValue == 0 || !isLacking(column) else { return nil }
    return typedText(column).flatMap { checked($0, column, isRequired: true, read) }
  }

  mutating func money(_ column: some RecordColumn) -> Money? {
    optionalText(column).flatMap { money($0, at: labels[column.rawValue], isRequired: false) }
  }

  mutating func requiredMoney(_ column: some RecordColumn) -> Money? {
    guard !isLacking(column) else { return nil }
    return typedText(column).flatMap { money($0, at: labels[column.rawValue]) }
  }

  mutating func quantity(_ column: some RecordColumn) -> Quantity? {
    optionalText(column).flatMap { quantity($0, at: labels[column.rawValue], isRequired: false) }
  }

  mutating func requiredQuantity(_ column: some RecordColumn) -> Quantity? {
    guard !isLacking(column) else { return nil }
    return typedText(column).flatMap { quantity($0, at: labels[column.rawValue]) }
  }

  mutating func wholeNumber(_ column: some RecordColumn) -> Int64? {
    optionalText(column).flatMap { number($0, decimals: 0, at: labels[column.rawValue], isRequired: false) }
  }

  mutating func flag(_ column: some RecordColumn) -> Bool? {
    if case .flag(let flag) = raw.values[column.rawValue] { return flag }
    return value(column, FlagText.flag)
  }

  mutating func requiredFlag(_ column: some RecordColumn) -> Bool? {
    if case .flag(let flag) = raw.values[column.rawValue] { return flag }
    return requiredValue(column, FlagText.flag)
  }

  mutating func moment(_ column: some RecordColumn) -> Timestamp? {
    guard let text = optionalText(column) else { return nil }
    let moment = MomentText.moment(text)
    if moment == nil, !EmptyWord.isOne(text) { blame(column, .notAMoment) }
    return moment
  }

  /// The time of a stock or limit: the column's, or the time of import if the file lacks the column. An empty cell means unknown.
  mutating func momentOfFinding(_ column: some RecordColumn) -> Timestamp? {
    guard !isAbsent(column) else { return context.importedAt }
    guard let moment = moment(column) else { return nil }
    // Clocks differ a little; a later time would let old values pass as fresh.
    if context.importedAt.seconds(until: moment) > 3600 { blame(column, .inTheFuture) }
    return moment
  }

  mutating func blame(_ column: some RecordColumn, _ reason: ImportFault.Reason) {
    blame(labels[column.rawValue], reason, cell: raw.values[column.rawValue].cell)
  }

  mutating func blame(_ column: FileColumn, _ reason: ImportFault.Reason, cell: String? = nil) {
    faults.append(ImportFault(line: raw.line, column: column, reason, cell: cell))
  }
}
