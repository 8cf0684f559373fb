import TextGrid

extension Role {
  /// The role's name in theme files.
  ///
  /// A table, because asking the runtime for case names takes a millisecond at every start.
  public var name: String {
    switch self {
    case .text: "text"
    case .faint: "faint"
    case .heading: "heading"
    case .topBar: "top-bar"
    case .topBarStrong: "top-bar-strong"
    case .production: "production"
    case .footer: "footer"
    case .footerKey: "footer-key"
    case .columnHeader: "column-header"
    case .cursor: "cursor"
    case .mark: "mark"
    case .ghost: "ghost"
    case .statusActive: "status-active"
    case .statusWaiting: "status-waiting"
    case .statusTrouble: "status-trouble"
    case .statusDone: "status-done"
    case .good: "good"
    case .caution: "caution"
    case .danger: "danger"
    case .blurred: "blurred"
    case .border: "border"
    case .dialog: "dialog"
    case .dialogTitle: "dialog-title"
    case .dialogKey: "dialog-key"
    case .menuItem: "menu-item"
    case .menuCurrent: "menu-current"
    case .input: "input"
    case .inputSelection: "input-selection"
    case .barFilled: "bar-filled"
    case .barEmpty: "bar-empty"
    case .before: "before"
    case .after: "after"
    }
  }

  static let byName = Dictionary(uniqueKeysWithValues: Role.allCases.map { ($0.name, $0) })
}
