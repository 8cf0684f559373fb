import ConsoleKit
import Widgets

/// A quantity being edited in its cell, value preselected.
public struct QuantityEdit: Sendable, Equatable {
  public var productCode: String
  public var field: TextField
}
