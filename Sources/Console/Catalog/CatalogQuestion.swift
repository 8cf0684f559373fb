/// What the catalog pane asks before it is done.
public enum CatalogQuestion: Hashable, Sendable {
  /// Forget everything that is staged.
  case discard
}
