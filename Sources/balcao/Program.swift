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
    Standard.keepPlaces()
    NetworkThreads.useOne()
    // A console has up to eight. The stacks of two more leave it memory to work with.
    guard ThreadSupply.isEnough(10) else {
      let language = Workplace.language(of: Array(CommandLine.arguments.dropFirst()))
      Standard.error.writeLine("balcao: " + Sentences.of(.noThreads, language))
      exit(ExitStatus.local.rawValue)
    }
    Task { await Balcao.main() }
    dispatchMain()
  }
}
