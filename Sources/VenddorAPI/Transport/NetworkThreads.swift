import NIOCore

/// The threads that serve all connections of this process.
public enum NetworkThreads {
  /// Lets one thread serve all connections, because a desk has few. The default is a thread for each processor.
  ///
  /// Has an effect only before the first connection is opened.
  public static func useOne() {
    NIOSingletons.groupLoopCountSuggestion = 1
  }
}
