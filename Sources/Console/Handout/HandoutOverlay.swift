import Commerce
import Documents
import Texts

/// What is about to leave the terminal, over the panes.
public enum HandoutOverlay: Sendable, Equatable {
  case picking(PickingView)
  case message(MessageView)

  var scope: Scope {
    switch self {
    case .picking: .picking
    case .message: .message
    }
  }

  /// The first line on the screen.
  var top: Int {
    get {
      switch self {
      case .picking(let view): view.top
      case .message(let view): view.top
      }
    }
    set {
      switch self {
      case .picking(var view):
        view.top = newValue
        self = .picking(view)
      case .message(var view):
        view.top = newValue
        self = .message(view)
      }
    }
  }
}

/// A picking list, to be read, copied, written to a file or printed.
public struct PickingView: Sendable, Equatable {
  public let sheet: PickingSheet
  var top = 0
  /// What prints it now.
  var printing: LoadToken?

  init(_ sheet: PickingSheet) {
    self.sheet = sheet
  }
}

/// A message to a customer, to be read and copied.
public struct MessageView: Sendable, Equatable {
  public let order: OrderID
  public let message: CustomerMessage
  var top = 0

  init(_ message: CustomerMessage, about order: OrderID) {
    self.message = message
    self.order = order
  }
}
