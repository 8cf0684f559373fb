import Commerce
import ConsoleKit

extension Quantity {
  /// More than three times the old quantity is more often a slip than an order.
  func isSuspicious(after old: Quantity) -> Bool {
    // Divided rather than multiplied, as the platform may give any number.
    old > .zero && (thousandths - 1) / 3 >= old.thousandths
  }
}
