import Commerce
import Texts

extension CommandEnvironment {
  /// An order number from the command line.
  func orderID(_ text: String) throws(Failure) -> OrderID {
    guard let id = OrderID(typed: text) else { throw Failure(.usage, texts(.notAnOrderNumber(text)).string) }
    return id
  }

  /// Order numbers from the command line, each once.
  func orderIDs(_ texts: [String]) throws(Failure) -> [OrderID] {
    var ids: [OrderID] = []
    for text in texts {
      let id = try orderID(text)
      if !ids.contains(id) { ids.append(id) }
    }
    return ids
  }

  /// A status by its letter from the command line.
  func status(_ letter: String) throws(Failure) -> OrderStatus {
    guard let status = OrderStatus(letter: letter) else {
      throw failure(.usage, .unknownStatus(letter))
    }
    return status
  }
}
