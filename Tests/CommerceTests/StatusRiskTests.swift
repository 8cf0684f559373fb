import Commerce
import Testing

@Suite("StatusRisk")
struct StatusRiskTests {
  /// The risks of every move, a row for each present status, a column for each new one: `f` leaves a final status, `c`
  /// cancels, `q` leaves a cancellation request unanswered, `s` may take stock again, `=` changes nothing, `.` none.
  static let table = """
       P  H  G  E  A  Y  I   B  D  F  O  C  J  Z
    P  =  .  .  .  .  .  c   .  .  .  .  .  .  .
    H  .  =  .  .  .  .  c   .  .  .  .  .  .  .
    G  q  q  =  q  q  q  c   q  q  q  q  q  .  q
    E  .  .  .  =  .  .  c   .  .  .  .  .  .  .
    A  .  .  .  .  =  .  c   .  .  .  .  .  .  .
    Y  .  .  .  .  .  =  c   .  .  .  .  .  .  .
    I  fs fs fs fs fs fs =   fs fs fs fs fs fs fs
    B  s  s  s  s  s  s  cs  =  s  s  s  s  s  s
    D  s  s  s  s  s  s  cs  s  =  s  s  s  s  s
    F  s  s  s  s  s  s  cs  s  s  =  s  s  s  s
    O  .  .  .  .  .  .  c   .  .  .  =  .  .  .
    C  f  f  f  f  f  f  fc  f  f  f  f  =  f  f
    J  .  .  .  .  .  .  c   .  .  .  .  .  =  .
    Z  .  .  .  .  .  .  c   .  .  .  .  .  .  =
    """

  static let moves: [(from: String, to: String, risks: String)] = {
    let rows = table.split(separator: "\n").map { $0.split(separator: " ").map(String.init) }
    return rows.dropFirst().flatMap { row in
      zip(rows[0], row.dropFirst()).map { (from: row[0], to: $0, risks: $1) }
    }
  }()

  @Test("each move has its risks, the gravest first", arguments: moves)
  func risks(from: String, to: String, expected: String) {
    let letters: [StatusRisk: String] = [
      .leavesFinalStatus: "f", .cancels: "c", .leavesCancellationUnanswered: "q", .mayTakeStockAgain: "s",
      .changesNothing: "=",
    ]
    let risks = StatusRisk.risks(from: OrderStatus(rawValue: from), to: OrderStatus(rawValue: to))
    #expect(risks.compactMap { letters[$0] }.joined() == (expected == "." ? "" : expected))
  }

  @Test("the table holds every documented move, and an unknown letter's")
  func whole() {
    #expect(Self.moves.count == 14 * 14)
    #expect(Set(Self.moves.map(\.from)).isSuperset(of: OrderStatus.documented.map(\.rawValue)))
    #expect(Set(Self.moves.map(\.to)).isSuperset(of: OrderStatus.documented.map(\.rawValue)))
  }

  @Test("canceling and leaving a final status ask for typing, nothing else does")
  func typing() {
    #expect(Set(StatusRisk.allCases.filter(\.asksForTyping)) == [.cancels, .leavesFinalStatus])
  }
}
