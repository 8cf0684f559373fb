import Synchronization

/// The queue through which other threads send messages to the event loop.
///
/// Any thread posts. The loop, which polls ``descriptor``, wakes and drains. Messages keep their order.
public final class Mailbox<Message: Sendable>: Sendable {
  private let messages = Mutex<[Message]>([])
  private let wake: WakePipe

  /// - Throws: ``TerminalError/system(operation:code:)`` if the process has no descriptors left.
  public init() throws(TerminalError) {
    wake = try WakePipe()
  }

  /// Readable while there may be messages.
  public var descriptor: Int32 { wake.readEnd }

  /// Posts a message; never blocks.
  public func post(_ message: Message) {
    let isFirst = messages.withLock { messages in
      messages.append(message)
      return messages.count == 1
    }
    if isFirst { WakePipe.write(0, to: wake.writeEnd) }
  }

  /// Takes all messages posted so far.
  public func drain() -> [Message] {
    // The pipe first: a message posted in between then causes a spurious wake-up rather than a missed one.
    _ = wake.drain()
    return messages.withLock { messages in
      let taken = messages
      messages = []
      return taken
    }
  }
}
