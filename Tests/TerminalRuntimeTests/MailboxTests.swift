import Glibc
import TerminalRuntime
import Testing

@Suite("The mailbox")
struct MailboxTests {
  private func isReadable(_ descriptor: Int32) -> Bool {
    var polled = pollfd(fd: descriptor, events: Int16(POLLIN), revents: 0)
    return poll(&polled, 1, 0) == 1
  }

  @Test("its descriptor is readable exactly while messages wait, which keep their order")
  func wakes() throws {
    let mailbox = try Mailbox<Int>()
    #expect(!isReadable(mailbox.descriptor))
    mailbox.post(1)
    mailbox.post(2)
    #expect(isReadable(mailbox.descriptor))
    #expect(mailbox.drain() == [1, 2])
    #expect(!isReadable(mailbox.descriptor))
    #expect(mailbox.drain().isEmpty)
    mailbox.post(3)
    #expect(isReadable(mailbox.descriptor))
  }

  @Test("no message of many senders is lost, and each sender's stay in order")
  func manySenders() async throws {
    let mailbox = try Mailbox<(sender: Int, number: Int)>()
    let (senders, each) = (8, 500)
    var received: [Int: [Int]] = [:]
    await withTaskGroup(of: Void.self) { group in
      for sender in 0..<senders {
        group.addTask { for number in 0..<each { mailbox.post((sender, number)) } }
      }
      var total = 0
      while total < senders * each {
        // Asks the descriptor only, as the event loop does: a lost wake-up would hang here.
        while !isReadable(mailbox.descriptor) { await Task.yield() }
        for message in mailbox.drain() {
          received[message.sender, default: []].append(message.number)
          total += 1
        }
      }
    }
    for sender in 0..<senders { #expect(received[sender] == Array(0..<each)) }
  }
}
