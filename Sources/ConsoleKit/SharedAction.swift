import Texts

/// An action that several components have, each for its own scopes. Its keys are declared here, once for all of them.
public struct SharedAction: Sendable {
  public let id: ActionID
  public let keys: [String]
  public var footer: Int?
  public var isCommand = false

  public static let search = SharedAction(id: .search, keys: ["/", "ctrl-f"], footer: 25, isCommand: true)
  public static let undo = SharedAction(id: .undo, keys: ["u"], footer: 46, isCommand: true)
  public static let review = SharedAction(id: .review, keys: ["t"], footer: 30, isCommand: true)
  public static let discardDraft = SharedAction(id: .discardDraft, keys: [], isCommand: true)
  public static let nextPage = SharedAction(id: .nextPage, keys: ["right", "pgdn", "]"], footer: 40, isCommand: true)
  public static let previousPage = SharedAction(id: .previousPage, keys: ["left", "pgup", "["], isCommand: true)
  public static let mark = SharedAction(id: .mark, keys: ["space"], footer: 50)
  public static let markPage = SharedAction(id: .markPage, keys: ["*"], footer: 60, isCommand: true)
  public static let unmarkAll = SharedAction(id: .unmarkAll, keys: ["-"], isCommand: true)
  public static let sort = SharedAction(id: .sort, keys: ["o"], footer: 70, isCommand: true)
  public static let refresh = SharedAction(id: .refresh, keys: ["r"], footer: 80, isCommand: true)
  public static let copy = SharedAction(id: .copy, keys: ["y"], footer: 85, isCommand: true)
  public static let export = SharedAction(id: .export, keys: ["x"], footer: 90, isCommand: true)

  /// In a paged list the page keys turn pages.
  public static let moves =
    lineMoves + [
      SharedAction(id: .screenUp, keys: ["pgup"]), SharedAction(id: .screenDown, keys: ["pgdn"]),
    ]

  public static let lineMoves = [
    SharedAction(id: .up, keys: ["up", "k"]), SharedAction(id: .down, keys: ["down", "j"]),
    SharedAction(id: .top, keys: ["home"]), SharedAction(id: .bottom, keys: ["end"]),
  ]

  public static let choose = SharedAction(id: .choose, keys: ["enter"], footer: 10)

  // Forms and reviews
  public static let confirm = SharedAction(id: .confirm, keys: ["s"], footer: 10)
  public static let complete = SharedAction(id: .complete, keys: ["enter"], footer: 10)
  public static let nextField = SharedAction(id: .nextField, keys: ["tab"], footer: 20)
  public static let previousField = SharedAction(id: .previousField, keys: ["shift-tab"])
  public static let fieldUp = SharedAction(id: .up, keys: ["up", "k"])
  public static let fieldDown = SharedAction(id: .down, keys: ["down", "j"])
  public static let sendForm = SharedAction(id: .sendForm, keys: ["ctrl-t"], footer: 15)
  public static let discardForm = SharedAction(id: .discardForm, keys: ["ctrl-x"], footer: 40)
  public static let back = SharedAction(id: .back, keys: ["esc", "backspace"], footer: 90)
}
