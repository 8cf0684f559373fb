import Commerce
import TextGrid

extension Texts {
  /// `E→P` for an order that moved, `→P` for one that came.
  public static func move(from former: OrderStatus?, to status: OrderStatus) -> SafeText {
    SafeText((former?.rawValue ?? "") + "→" + status.rawValue)
  }
}
