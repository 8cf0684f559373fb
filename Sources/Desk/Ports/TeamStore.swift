import Commerce

/// What operators on one store leave for each other.
///
/// Methods throw ``DeskError/Kind/store(_:)``, and ``DeskError/Kind/canceled`` in a canceled task, unless they say more.
public protocol TeamStore: Sendable {
  /// Keeps a note; a search finds its words.
  ///
  /// - Returns: the note with the number it is kept under.
  @discardableResult
  func add(_ note: OrderNote) async throws(DeskError) -> OrderNote
  /// The notes on an order, the oldest first.
  func notes(of id: OrderID) async throws(DeskError) -> [OrderNote]
  /// The notes on all orders since a moment, the oldest first.
  func notes(since time: Timestamp) async throws(DeskError) -> [OrderNote]
  /// Removes a note if it is the author's own.
  ///
  /// - Returns: the note of that number, also where another's was left alone; `nil` where there is none.
  @discardableResult
  func removeNote(_ id: OrderNote.ID, of author: String) async throws(DeskError) -> OrderNote?

  /// Tells the others that somebody is changing an order, until the claim is given up or the process ends in whatever way.
  func claim(_ id: OrderID, by operatorName: String, at time: Timestamp) async throws(DeskError)
  func giveUpClaim(on id: OrderID) async throws(DeskError)
  /// The claims of all living processes but this one, the oldest first.
  func claims() async throws(DeskError) -> [OrderClaim]

  /// What operators have begun in catalog and customers and not saved or sent, by owner.
  func recordDrafts() async throws(DeskError) -> [RecordDraft]

  /// One element after each change to the store by any process on it, its own included, and when one of them ends. Changes in
  /// quick succession are one.
  func changes() -> AsyncStream<Void>
}

/// What an operator wrote on an order for the others; the platform never sees it.
public struct OrderNote: Hashable, Sendable, Identifiable {
  /// 0 until it is kept.
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

/// Somebody has an order open to change it.
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

/// What an operator has begun in catalog or customers; it survives everything but being saved, sent or discarded.
public struct RecordDraft: Hashable, Sendable {
  public enum Content: Hashable, Sendable {
    /// The form of a new one, with so many fields filled in.
    case newCustomer(fields: Int), newProduct(fields: Int)
    /// Changes of so many products.
    case products(Int)
  }

  public var owner: String
  public var content: Content
  /// Of several products the last one.
  public var changedAt: Timestamp

  public init(owner: String, content: Content, changedAt: Timestamp) {
    self.owner = owner
    self.content = content
    self.changedAt = changedAt
  }
}
