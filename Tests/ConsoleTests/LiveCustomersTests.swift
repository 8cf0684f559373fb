import Commerce
import Desk
import DeskTesting
import Testing
import TextGrid
import Texts

@testable import CatalogPane
@testable import Console
@testable import ConsoleKit
@testable import CustomersPane
@testable import OrderPanes

@Suite("Customers on a desk")
@MainActor
struct LiveCustomersTests {
  /// Types a text, character by character.
  private func type(_ text: String, into live: LiveConsole) {
    for character in text {
      live.app.handle(.input(.key(.character(character))))
      live.draw()
    }
  }

  @Test("a form half filled survives Esc and the end of the console")
  func draft() async throws {
    let live = try LiveConsole(orders: [])
    live.press("f8", "a")
    live.settle()
    type("123", into: live)
    live.press("esc", "a")
    live.settle { $0.scope == .form }
    guard case .customers(.form(let form))? = live.state.overlays.last else { return failBeginning() }
    #expect(form.content[.document] == "123")
    type("4", into: live)
    await live.app.leave()
    let kept = try await live.store.customerForm(of: "ana")
    #expect(kept == CustomerForm(texts: [.document: "123", .tradeName: "4"]))
  }

  @Test("a form half filled survives a crash: another console on the same store goes on with it")
  func crash() throws {
    let live = try LiveConsole(orders: [])
    live.press("f8", "a")
    live.settle()
    type("123", into: live)
    // Reading the draft waits for what was typed before; nothing is done in leaving, because a crash does nothing.
    live.press("esc", "a")
    live.settle { $0.scope == .form }
    live.store.crash()
    let next = try LiveConsole(orders: [], store: live.store)
    next.press("f8", "a")
    next.settle { $0.scope == .form }
    #expect(form(in: next) == CustomerForm(texts: [.document: "123"]))
  }

  @Test("a form that was refused stays in the store, with the sentence on the screen")
  func refusedForm() async throws {
    let live = try LiveConsole(orders: [])
    try await live.store.keep(.sample(1), of: "ana", at: live.clock.now())
    live.platform.script(.fail(DeskError(.refused, detail: "CNPJ já existe")), for: .addCustomer)
    live.press("f8", "a")
    live.settle()
    live.press("ctrl-t", "s")
    live.settle()
    #expect(live.state.scope == .form && live.state.notice?.text.string.contains("CNPJ já existe") == true)
    let next = try LiveConsole(orders: [], store: live.store)
    next.press("f8", "a")
    next.settle { $0.scope == .form }
    #expect(form(in: next)?.validated() == .success(.sample(1)))
  }

  private func form(in live: LiveConsole) -> CustomerForm? {
    guard case .customers(.form(let state))? = live.state.overlays.last else { return nil }
    return state.content
  }

  @Test("what was imported is reviewed and sent, and nothing but that")
  func reviewing() async throws {
    let live = try LiveConsole(orders: [])
    let desk = CustomerDesk(
      platform: live.platform, store: live.store, clock: live.clock,
      identity: .init(operatorName: "ana", profile: "sandbox"))
    func customer(_ number: Int) -> Customer {
      var customer = Customer(NewCustomer.sample(number))
      customer.terms = CustomerTerms(isBlocked: false, limit: Money(centavos: 100), limitAt: live.clock.now())
      return customer
    }
    _ = try await desk.save([customer(1), customer(2)])
    live.press("f8")
    live.settle()
    live.press("t")
    live.settle()
    // Nobody at this console has seen it.
    _ = try await desk.save([customer(3)])
    live.press("s")
    live.settle()
    let sent = [1, 2].map { TermsUpdate(document: .sample($0), isBlocked: false, limit: Money(centavos: 100)) }
    #expect(live.platform.writes == [.setTerms(sent)])
    #expect(live.state.customers.unsent == 1)
  }

  @Test("a new customer goes out once, and is in the list with nothing left to fill in")
  func adding() async throws {
    let live = try LiveConsole(orders: [])
    try await live.store.keep(.sample(1), of: "ana", at: live.clock.now())
    live.press("f8", "a")
    live.settle()
    live.press("ctrl-t", "s")
    live.settle()
    #expect(live.platform.writes == [.addCustomer(.sample(1))])
    #expect(live.state.customers.cursor == .sample(1))
    let kept = try await live.store.customerForm(of: "ana")
    #expect(kept == nil)
  }

  @Test("a blocked customer is blocked at the platform and in the list")
  func blocking() async throws {
    let live = try LiveConsole(orders: [])
    let desk = CustomerDesk(
      platform: live.platform, store: live.store, clock: live.clock,
      identity: .init(operatorName: "ana", profile: "sandbox"))
    _ = try await desk.save([Customer(NewCustomer.sample(1))])
    live.press("f8")
    live.settle()
    live.press("b")
    live.settle()
    type("b", into: live)
    live.press("down")
    type("1500,00", into: live)
    live.press("ctrl-t", "s")
    live.settle()
    let update = TermsUpdate(document: .sample(1), isBlocked: true, limit: Money(centavos: 150_000))
    #expect(live.platform.writes == [.setTerms([update])])
    #expect(live.state.customers.current?.value.terms.isBlocked == true)
    #expect(live.state.customers.current?.state == .accepted)
  }
}
