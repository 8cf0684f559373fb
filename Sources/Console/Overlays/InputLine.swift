import Widgets

/// One line of text typed at the bottom: a command, or the number of an order to find.
public struct InputLine: Sendable, Equatable {
  public enum Purpose: Sendable, Equatable {
    case command, find
    /// `CODE AMOUNT` of a line to add to an order.
    case addLine
  }

  public var purpose: Purpose
  public var field: TextField
}
