import Commerce
import Desk

/// What is said of picking lists, and what they say themselves. Each language words every case: see `Portuguese+Picking.swift`,
/// `English+Picking.swift`.
public enum PickingPhrase: Hashable, Sendable {
  // The list
  case head(at: String, by: String), orders(Int), notInList, checkStatus, withoutProducts, stagedNotIn
  case productCount(Int), unknownQuantities(Int), nothingToPick, shippedAlready(String)
  case readingOrders(done: Int, total: Int), makeWithout([String], of: Int), noneRead([String], DeskError)
  // Its ways out
  case copied, fileTitle, textFile, printing, printed(by: String), notPrinted(by: String, PrintFailure)
  case noPrintCommand, stillPrinting
}
