import TextGrid

extension Notice.Kind {
  var role: Role {
    switch self {
    case .information: .text
    case .success: .good
    case .warning: .caution
    case .failure: .danger
    }
  }
}
