import Commerce
import Desk

/// What is said of lists and messages that leave the terminal, and what they say themselves. Each language words every case: see
/// `Portuguese+Handout.swift`, `English+Handout.swift`.
public enum HandoutPhrase: Hashable, Sendable {
  // The picking list
  case pickingHead(at: String, by: String), pickingOrders(Int), notInList, checkStatus, withoutProducts, stagedNotIn
  case productCount(Int), unknownQuantities(Int), nothingToPick, shippedAlready(String)
  case readingOrders(done: Int, total: Int), pickWithout([String], of: Int), noneRead([String], DeskError)
  // Its ways out
  case listCopied, fileTitle, textFile, printing, printed(by: String), notPrinted(by: String, PrintFailure)
  case noPrintCommand, stillPrinting
  // The message
  case messageTitle(OrderID), chatWith(String), noPhone(String), landline, messageCopied
  case messageNotMade(OrderID, DeskError)
  /// What a customer is written about an order in a status; a template.
  case message(OrderStatus)
  case unnamedCustomer, unknownTotal
}
