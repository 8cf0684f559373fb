import Sandbox
import Testing

@Suite("Fault switches as they are written")
struct FaultParsingTests {
  @Test(
    "a switch is read with its value and its limits",
    arguments: [
      ("reset", Fault(.reset)),
      ("reset@writes", Fault(.reset, on: .writes)),
      ("delay=250@reads@3", Fault(.delay(.milliseconds(250)), on: .reads, first: 3)),
      ("throttle=Wed, 21 Oct 2026 07:28:00 GMT", Fault(.throttle(retryAfter: "Wed, 21 Oct 2026 07:28:00 GMT"))),
      ("redirect=http://a@b.example/?x=1", Fault(.redirect(to: "http://a@b.example/?x=1"))),
      ("not-found=no-id", Fault(.notFound(.noID))),
      ("refuse-ean=7891000071014", Fault(.refuseEAN("7891000071014"))),
      ("slow-catalog=900", Fault(.slowCatalog(.milliseconds(900)))),
      ("reset-after-batch=3", Fault(.resetAfterBatch(3))),
      ("refuse-writes=Pedido bloqueado", Fault(.refuseWrites(sentence: "Pedido bloqueado"))),
    ])
  func reading(text: String, fault: Fault) throws {
    #expect(try Fault(parsing: text) == fault)
  }

  @Test("an unknown name is refused with the list of names")
  func unknown() {
    #expect(throws: SandboxError.unknownFault("dealy", known: Fault.names)) { try Fault(parsing: "dealy=3") }
    #expect(Fault.names.contains("delay=MS"))
    #expect("\(SandboxError.unknownFault("x", known: Fault.names))".contains("gzip-bomb=MB"))
  }

  @Test(
    "a value that is missing, too much or of the wrong form is refused",
    arguments: [
      "delay", "delay=", "delay=soon", "delay=-1", "reset=1", "status=99", "not-found=maybe", "redirect=",
      "reset-after-batch=0",
    ])
  func badValue(text: String) {
    #expect { try Fault(parsing: text) } throws: { error in
      guard case .badFaultValue(text, _)? = error as? SandboxError else { return false }
      return true
    }
  }
}
