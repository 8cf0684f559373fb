import Desk

/// A ``SendState`` as stored. The schema's indexes use these numbers: those below ``accepted`` are due.
enum StoredState: Int {
  case neverSent = 0
  case changed = 1
  case sending = 2
  case accepted = 3
  case refused = 4
}

extension SendState {
  var stored: (state: StoredState, reason: String) {
    switch self {
    case .neverSent: (.neverSent, "")
    case .changed: (.changed, "")
    case .sending: (.sending, "")
    case .accepted: (.accepted, "")
    case .refused(let reason): (.refused, reason)
    }
  }

  init(_ state: StoredState, reason: String) {
    self =
      switch state {
      case .neverSent: .neverSent
      case .changed: .changed
      case .sending: .sending
      case .accepted: .accepted
      case .refused: .refused(reason)
      }
  }
}
