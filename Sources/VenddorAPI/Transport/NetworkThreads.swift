import NIOCore

/// The threads that serve all connections of this process.
public enum NetworkThreads {
  /// Lets one thread serve all connections; otherwise there is one for each processor, and a desk has few connections.
  ///
  /// Call it before the first connection is opened.
  public static func useOne() {
    NIOSingletons.groupLoopCountSuggestion = 1
  }
}
