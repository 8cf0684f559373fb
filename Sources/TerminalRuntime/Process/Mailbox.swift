import Synchronization

/// Where work done elsewhere leaves its messages for the event loop.
///
/// Any thread posts; the loop, which sits in `poll` on ``descriptor``, wakes and drains. Messages keep the order in which they
/// were posted.
public final class Mailbox<Message: Sendable>: Sendable {
  private let messages = Mutex<[Message]>([])
  private let wake: WakePipe

  /// - Throws: ``TerminalError/system(operation:code:)`` when the process has no descriptors left.
  public init() throws(TerminalError) {
    wake = try WakePipe()
  }

  /// Readable while there may be messages.
  public var descriptor: Int32 { wake.readEnd }

  /// Leaves a message; never blocks.
  public func post(_ message: Message) {
    let isFirst = messages.withLock { messages in
      messages.append(message)
      return messages.count == 1
    }
    if isFirst { WakePipe.write(0, to: wake.writeEnd) }
  }

  /// Takes everything posted so far.
  public func drain() -> [Message] {
    // The pipe first: a message posted in between then wakes once too often rather than never.
    _ = wake.drain()
    return messages.withLock { messages in
      let taken = messages
      messages = []
      return taken
    }
  }
}
