import Commerce
import Desk
import TextGrid

extension Texts {
  /// How far the index of orders reaches.
  public func reach(_ reach: IndexReach, at now: Timestamp) -> SafeText {
    self(
      .searchReach(
        count: reach.count, since: reach.oldest.map { date($0).string },
        age: reach.readAt.map { age(of: $0, at: now).string }))
  }

  /// The same where there is little room.
  package func briefReach(_ reach: IndexReach, at now: Timestamp) -> SafeText {
    self(.briefReach(count: reach.count, age: reach.readAt.map { age(of: $0, at: now).string }))
  }
}
