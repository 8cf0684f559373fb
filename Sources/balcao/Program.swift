import Commands
import CursesTerminal
import Dispatch
import Glibc
import TerminalRuntime
import VenddorAPI

/// Where the program begins. Swift's runtime waits for ever for a thread that the system refuses, and says nothing: so threads are
/// asked for before anything asynchronous begins.
@main
enum Program {
  static func main() {
    Allocator.settle()
    CoreDumps.disable()
    // Before anything opens a descriptor: the runtime's own would come into the place of a closed one.
    keepStandardDescriptors()
    NetworkThreads.useOne()
    let invocation = Invocation.ofProcess
    // A console has up to eight. The stacks of two more leave it memory to work with.
    guard ThreadSupply.isEnough(10) else { exit(invocation.failWithoutThreads()) }
    Task { exit(await invocation.run()) }
    dispatchMain()
  }

  /// Where a descriptor is closed, no file that is opened later may come into its place: what is written there fails.
  private static func keepStandardDescriptors() {
    for descriptor in STDIN_FILENO...STDERR_FILENO where fcntl(descriptor, F_GETFD) == -1 {
      _ = open("/dev/null", O_RDONLY)
    }
  }
}
