/// The part of the console that has the keyboard; it decides which actions a key can mean.
public enum Scope: String, CaseIterable, Sendable, Hashable {
  case orders
  case order
  case catalog
  case customers
  /// A list to choose from; its entries' own letters choose, too.
  case menu
  /// Text to read: help, raw answer, overview, a journal entry.
  case viewer
  case journal
  /// A question answered with yes or no.
  case question
  /// A question answered by typing an order number or a count.
  case typedQuestion
  /// One line of text: command, order number.
  case commandLine
  case finder
  /// Words to look for in the catalog or among the customers.
  case search
  /// A quantity edited in place.
  case quantity
  /// What is about to be sent.
  case review
  /// An order that moved meanwhile: original, theirs, mine.
  case comparison
  case progress
  /// One product with all its fields.
  case product
  /// One customer with all that is known of it.
  case customer
  /// A few fields to be filled in.
  case form
  /// A picking list.
  case picking
  /// A message to a customer.
  case message

  /// Whether few keys answer what is on the screen.
  package var asks: Bool {
    switch self {
    case .question, .typedQuestion, .review, .comparison, .menu, .progress: true
    default: false
    }
  }

  /// Printable keys are text there, not actions.
  public var takesText: Bool {
    switch self {
    case .commandLine, .finder, .search, .quantity, .typedQuestion, .form: true
    default: false
    }
  }
}
