/// Which customers the list shows.
public enum CustomerFilter: CaseIterable, Sendable, Hashable {
  case all, unsent, refused, blocked
}
