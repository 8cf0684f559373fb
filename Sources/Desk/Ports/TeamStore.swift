import Commerce

/// Notes, claims and drafts that the operators of a store share.
///
/// Methods throw ``DeskError/Kind/store(_:)``, and ``DeskError/Kind/canceled`` in a canceled task, unless they say more.
public protocol TeamStore: Sendable {
  /// Saves a note; its words are searchable.
  ///
  /// - Returns: the note with its id.
  @discardableResult
  func add(_ note: OrderNote) async throws(DeskError) -> OrderNote
  /// The notes on an order, oldest first.
  func notes(of id: OrderID) async throws(DeskError) -> [OrderNote]
  /// The notes on all orders since a time, oldest first.
  func notes(since time: Timestamp) async throws(DeskError) -> [OrderNote]
  /// Removes a note of this author.
  ///
  /// - Returns: the note with that id, even if it is another author's and stays; `nil` if there is none.
  @discardableResult
  func removeNote(_ id: OrderNote.ID, of author: String) async throws(DeskError) -> OrderNote?

  /// Tells other operators that somebody is changing an order, until the claim is released or the process ends.
  func claim(_ id: OrderID, by operatorName: String, at time: Timestamp) async throws(DeskError)
  func giveUpClaim(on id: OrderID) async throws(DeskError)
  /// The claims of all other living processes, oldest first.
  func claims() async throws(DeskError) -> [OrderClaim]

  /// Unfinished and unsent changes in catalog and customers, by owner.
  func recordDrafts() async throws(DeskError) -> [RecordDraft]

  /// An element after each change to the store by any process, including this one, and when one of them ends. Changes in quick
  /// succession are combined.
  func changes() -> AsyncStream<Void>
}

/// An operator's note on an order for the others; the platform never gets it.
public struct OrderNote: Hashable, Sendable, Identifiable {
  /// 0 until it is saved.
  public var id: Int64
  public var orderID: OrderID
  public var author: String
  public var at: Timestamp
  public var text: String

  public init(id: Int64 = 0, orderID: OrderID, author: String, at: Timestamp, text: String) {
    self.id = id
    self.orderID = orderID
    self.author = author
    self.at = at
    // Operators write down what customers tell them.
    self.text = CardNumber.masked(text)
  }
}

/// An operator is changing an order.
public struct OrderClaim: Hashable, Sendable {
  public var orderID: OrderID
  public var operatorName: String
  public var since: Timestamp

  public init(orderID: OrderID, operatorName: String, since: Timestamp) {
    self.orderID = orderID
    self.operatorName = operatorName
    self.since = since
  }
}

/// An operator's unfinished change in catalog or customers. It remains until it is saved, sent or discarded.
public struct RecordDraft: Hashable, Sendable {
  public enum Content: Hashable, Sendable {
    /// An unfinished form, with the number of filled fields.
    case newCustomer(fields: Int), newProduct(fields: Int)
    /// The number of changed products.
    case products(Int)
  }

  public var owner: String
  public var content: Content
  /// For several products, the latest change.
  public var changedAt: Timestamp

  public init(owner: String, content: Content, changedAt: Timestamp) {
    self.owner = owner
    self.content = content
    self.changedAt = changedAt
  }
}
