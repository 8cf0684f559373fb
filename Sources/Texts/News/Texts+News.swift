import Commerce
import TextGrid

extension Texts {
  /// `E→P` for an order that moved, `→P` for one that came, `P` for one that is where it was.
  public static func move(from former: OrderStatus?, to status: OrderStatus) -> SafeText {
    SafeText(former == status ? status.rawValue : (former?.rawValue ?? "") + "→" + status.rawValue)
  }

  /// The total of an order, behind the one it had: `120,00→100,00`.
  public func total(_ total: Money?, from former: Money?) -> SafeText {
    (former.map { money($0) + "→" } ?? .empty) + money(total)
  }
}
