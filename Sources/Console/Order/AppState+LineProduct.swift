import Commerce
import Texts

extension AppState {
  /// Opens the product of the line under the cursor, or the other order of the customer that the cursor is on.
  mutating func openLineProduct() -> [Effect] {
    if let id = otherOrderUnderCursor { return openOther(id) }
    guard let text = selectedLineCode else { return [] }
    guard let code = try? GTIN(text) else {
      say(.catalog(.notACode(text)), .warning)
      return []
    }
    return carryOut(.openProduct(code))
  }
}
