import Commerce
import ConsoleKit
import Desk
import TextGrid
import Texts
import Widgets

extension Texts {
  /// Who is at an order, the first by name; `nil` if nobody is.
  func remark(on claims: [OrderClaim], namesOrder: Bool, at now: Timestamp) -> SafeText? {
    guard let first = claims.first else { return nil }
    let minutes = max(0, first.since.seconds(until: now) / 60)
    let words = self(
      .team(
        namesOrder
          ? .isAt(first.operatorName, first.orderID, minutes: minutes) : .isHere(first.operatorName, minutes: minutes)))
    return claims.count > 1 ? words + " " + self(.team(.andMore(claims.count - 1))) : words
  }

  /// Whose drafts are on an order, by name where `room` columns are enough for that.
  ///
  /// - Parameter own: who has staged something here.
  func heading(ofDraftsBy others: [String], own: String?, room: Int) -> [FittedLine.Item] {
    let owners = others + (own.map { [others.isEmpty ? $0 : words(.team(.you))] } ?? [])
    guard !owners.isEmpty else { return [] }
    let names = self(.team(.draftsOf(owners, brief: false)))
    return [
      .init(
        names.width <= room ? names : self(.team(.draftsOf(owners, brief: true))),
        others.isEmpty ? .before : .caution, priority: 8)
    ]
  }
}
