import Commerce
import Desk

extension FakePlatform {
  /// A call that was made.
  public enum Call: Hashable, Sendable {
    case orders(OrderStatus, page: Int)
    case order(OrderID)
    case setStatus(OrderStatus, OrderID)
    case setLines(LineSet, OrderID)
    case sendProducts(ProductBatch)
    case addCustomer(NewCustomer)
    case setTerms([TermsUpdate])
    case retryLogIn

    public enum Kind: Hashable, Sendable, CaseIterable {
      case orders, order, setStatus, setLines, sendProducts, addCustomer, setTerms, retryLogIn

      public var isWrite: Bool {
        switch self {
        case .orders, .order, .retryLogIn: false
        case .setStatus, .setLines, .sendProducts, .addCustomer, .setTerms: true
        }
      }
    }

    public var kind: Kind {
      switch self {
      case .orders: .orders
      case .order: .order
      case .setStatus: .setStatus
      case .setLines: .setLines
      case .sendProducts: .sendProducts
      case .addCustomer: .addCustomer
      case .setTerms: .setTerms
      case .retryLogIn: .retryLogIn
      }
    }

    /// The order it is about, if it is about one.
    public var orderID: OrderID? {
      switch self {
      case .order(let id), .setStatus(_, let id), .setLines(_, let id): id
      case .orders, .sendProducts, .addCustomer, .setTerms, .retryLogIn: nil
      }
    }
  }

  /// What shall go wrong with a call. All but ``fail(_:)`` and ``hold(_:)`` only mean something for writes.
  public enum Fault: Sendable {
    /// Throws, and the platform does nothing.
    case fail(DeskError)
    /// The platform takes the write, but its answer is lost: throws this instead.
    case loseAnswer(DeskError)
    /// Loses a try of a batch, for this reason, and sends it again under the id that the journal gives.
    case sendAgain(String)
    /// Takes a batch of products, and says that it took so many fewer.
    case countShort(Int)
    /// Accepts the write and never does it.
    case neverApply
    /// Accepts the write and moves the order to this status instead.
    case divert(OrderStatus)
    /// Does the write, and changes something else in the order with it.
    case applyAlso(@Sendable (inout Order) -> Void)
    /// Waits until the test opens the gate, then goes on.
    case hold(Gate)
  }
}
