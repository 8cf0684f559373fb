import Commerce
import Desk
import DeskTesting
import Testing

@Suite("Stating terms")
struct TermsTests {
  let fixture = RecordFixture(termsLimit: 2)

  @Test("they go in batches, in the order given, and the local copy has them with limits as of now")
  func batches() async throws {
    let updates = [3, 1, 2, 5, 4].map { TermsUpdate.sample($0, isBlocked: $0 == 2, centavos: Int64($0) * 100) }
    let reported = Recorder<TermsProgress>()
    let outcome = try await fixture.customers.setTerms(updates) { reported.append($0) }
    #expect(outcome == TermsOutcome(accepted: 5))
    #expect(fixture.platform.statements == [[updates[0], updates[1]], [updates[2], updates[3]], [updates[4]]])
    let record = try #require(try await fixture.customers.customer(.sample(2)))
    #expect(
      record.value.terms
        == CustomerTerms(isBlocked: true, limit: Money(centavos: 200), limitAt: fixture.clock.now()))
    #expect(record.state == .accepted)
    #expect(reported.values.first == TermsProgress(done: 0, total: 5))
    #expect(reported.values.last == TermsProgress(done: 5, total: 5))
    #expect(fixture.journalStates == Array(repeating: [.sending, .accepted], count: 3))
    #expect(fixture.store.journal.map(\.intent.target) == [.customers, .customers, .customer(.sample(4))])
    #expect(fixture.store.journal.allSatisfy { $0.isSettled })
    #expect(fixture.store.journal.map(\.intent.change) == fixture.platform.statements.map { .terms($0) })
  }

  @Test("payments and groups that are not named stay as they are known")
  func switches() async throws {
    var update = TermsUpdate.sample(1)
    update.payments = [TermSwitch(code: "CARX", isOn: true), TermSwitch(code: "BOL", isOn: true)]
    _ = try await fixture.customers.setTerms([update])
    update.payments = [TermSwitch(code: "CARX", isOn: false)]
    update.groups = [TermSwitch(code: "51", isOn: true)]
    _ = try await fixture.customers.setTerms([update])
    let terms = try #require(try await fixture.customers.customer(.sample(1))).value.terms
    #expect(terms.payments == [TermSwitch(code: "CARX", isOn: false), TermSwitch(code: "BOL", isOn: true)])
    #expect(terms.groups == update.groups)
    #expect(fixture.platform.statements.last == [update])
  }

  @Test("of two statements about one customer the later one is sent")
  func twice() async throws {
    let updates = [TermsUpdate.sample(1, centavos: 100), .sample(2), .sample(1, centavos: 200)]
    #expect(try await fixture.customers.setTerms(updates).accepted == 2)
    #expect(fixture.platform.statements.flatMap { $0 } == [updates[1], updates[2]])
  }

  @Test("those that are refused are named, whatever they are, and the rest goes through", arguments: 1..<32)
  func refused(bits: Int) async throws {
    let fixture = RecordFixture(termsLimit: 4)
    let bad = (1...5).filter { bits & (1 << ($0 - 1)) != 0 }
    for number in bad { fixture.platform.refuseCustomer(.sample(number), saying: "no \(number)") }
    let outcome = try await fixture.customers.setTerms((1...5).map { .sample($0) })
    #expect(outcome.accepted == 5 - bad.count && outcome.remaining == 0 && outcome.failure == nil)
    #expect(outcome.refused == bad.map { RefusedTerms(document: .sample($0), reason: "no \($0)") })
    #expect(Set(fixture.platform.terms.keys).isDisjoint(with: bad.map { DocumentNumber.sample($0) }))
    for number in bad {
      #expect(try await fixture.customers.customer(.sample(number))?.state == .refused("no \(number)"))
    }
  }

  @Test("a failure ends it and tells what remains, and the next push sends that")
  func failure() async throws {
    fixture.platform.script(.fail(DeskError(.unreachable(.other))), for: .setTerms)
    let updates = (1...5).map { TermsUpdate.sample($0) }
    let outcome = try await fixture.customers.setTerms(updates)
    #expect(outcome == TermsOutcome(remaining: 5, failure: DeskError(.unreachable(.other))))
    #expect(try await fixture.customers.termsPlan() == TermsPlan(ready: updates, batches: 3))
    #expect(try await fixture.customers.pushTerms() == TermsOutcome(accepted: 5))
    #expect(fixture.platform.terms.count == 5)
    #expect(try await fixture.customers.pushTerms() == TermsOutcome())
  }

  @Test("what was sent and not taken is counted apart from what was not sent, and stays due")
  func notTaken() async throws {
    var error = DeskError(.throttled(retryAfterSeconds: 5))
    error.sent = true
    fixture.platform.script(.fail(error), for: .setTerms)
    let outcome = try await fixture.customers.setTerms((1...5).map { .sample($0) })
    #expect(outcome == TermsOutcome(remaining: 5, notTaken: 2, failure: error) && outcome.notSent == 3)
    #expect(try await fixture.customers.pushTerms() == TermsOutcome(accepted: 5))
  }

  @Test(
    "what the platform took counts as accepted though the disk is full by then; the fault is told beside it, and ends the run",
    arguments: [[.journalRecording, .recordWriting], [.recordWriting], [.journalRecording]] as [[MemoryStore.Part]])
  func acceptedAndNotNoted(parts: [MemoryStore.Part]) async throws {
    let gate = Gate()
    fixture.platform.script(.hold(gate), for: .setTerms)
    let task = Task { try await fixture.customers.setTerms((1...5).map { .sample($0) }) }
    await gate.arrivals(1)
    fixture.store.fail(.diskFull, in: parts)
    gate.open()
    let outcome = try await task.value
    #expect(outcome == TermsOutcome(accepted: 2, remaining: 3, unrecorded: DeskError(.store(.diskFull))))
    #expect(outcome.notSent == 3 && fixture.platform.statements.count == 1)
  }

  @Test("a limit that is too old, or a statement that is not whole, keeps a push from beginning")
  func stale() async throws {
    let now = fixture.clock.now()
    func customer(_ number: Int, _ isBlocked: Bool?, _ limit: Int64?, age: Int64?) -> Customer {
      Customer(
        document: .sample(number),
        terms: CustomerTerms(
          isBlocked: isBlocked, limit: limit.map { Money(centavos: $0) },
          limitAt: age.map { Timestamp(seconds: now.seconds - $0) }))
    }
    _ = try await fixture.customers.save([
      customer(1, false, 100, age: 86_400), customer(2, false, 100, age: 86_401), customer(3, nil, 100, age: 0),
      customer(4, true, nil, age: 0), customer(5, true, 100, age: nil), customer(6, nil, nil, age: nil),
    ])
    let plan = try await fixture.customers.termsPlan()
    #expect(plan.ready.map(\.document) == [.sample(1)])
    #expect(plan.stale == [2, 3, 4, 5].map { DocumentNumber.sample($0) })
    let error = await #expect(throws: DeskError.self) { try await fixture.customers.pushTerms() }
    #expect(error == DeskError(.notPossible(.staleTerms(4))))
    #expect(fixture.platform.log.isEmpty && fixture.store.journal.isEmpty)
  }

  @Test("what is due is told with names and terms, and those of whom nothing was stated are counted")
  func due() async throws {
    let fresh = CustomerTerms(isBlocked: true, limit: Money(centavos: 100), limitAt: fixture.clock.now())
    _ = try await fixture.customers.save([
      Customer(document: .sample(1), tradeName: "Bar", company: "Bar Ltda", terms: fresh),
      Customer(document: .sample(2), company: "Sul Ltda", terms: CustomerTerms(isBlocked: true)),
      Customer(document: .sample(3)),
    ])
    let due = try await fixture.customers.dueTerms()
    #expect(due.ready == [DueCustomer(document: .sample(1), name: "Bar", terms: fresh)])
    #expect(due.stale == [DueCustomer(document: .sample(2), name: "Sul Ltda", terms: CustomerTerms(isBlocked: true))])
    #expect(due.unstated == 1 && due.count == 2)
    #expect((0..<2).map { due[$0].document } == [.sample(2), .sample(1)])
  }

  @Test("only what was reviewed is sent: what changed meanwhile, and what came, stays due")
  func reviewed() async throws {
    func customer(_ number: Int, centavos: Int64) -> Customer {
      Customer(
        document: .sample(number),
        terms: CustomerTerms(isBlocked: false, limit: Money(centavos: centavos), limitAt: fixture.clock.now()))
    }
    _ = try await fixture.customers.save([customer(1, centavos: 100), customer(2, centavos: 100)])
    let reviewed = try await fixture.customers.dueTerms().updates
    _ = try await fixture.customers.save([customer(2, centavos: 200), customer(3, centavos: 300)])
    #expect(try await fixture.customers.pushTerms(reviewed) == TermsOutcome(accepted: 1, remaining: 1))
    #expect(fixture.platform.statements == [[reviewed[0]]])
    #expect(try await fixture.customers.termsPlan().ready.map(\.document) == [.sample(2), .sample(3)])
  }

  @Test("a push leaves the age of a limit as it is")
  func age() async throws {
    let before = fixture.clock.now()
    fixture.platform.script(.fail(DeskError(.unreachable(.other))), for: .setTerms)
    _ = try await fixture.customers.setTerms([.sample(1)])
    fixture.clock.advance(by: .seconds(60))
    _ = try await fixture.customers.pushTerms()
    #expect(try await fixture.customers.customer(.sample(1))?.value.terms.limitAt == before)
  }

  @Test("canceling stops between two batches, and the rest is due")
  func canceled() async throws {
    let gate = Gate()
    fixture.platform.script(.hold(gate), for: .setTerms)
    let task = Task { try await fixture.customers.setTerms((1...5).map { .sample($0) }) }
    await gate.arrivals(1)
    task.cancel()
    gate.open()
    #expect(try await task.value == TermsOutcome(accepted: 2, remaining: 3, failure: DeskError(.canceled)))
    #expect(fixture.platform.terms.count == 2)
    #expect(try await fixture.store.dueCustomers(after: nil, limit: 99).count == 3)
  }

  @Test("without the local copy or the journal nothing is sent")
  func noStore() async throws {
    fixture.store.fail(.diskFull, in: [.recordWriting])
    let error = await #expect(throws: DeskError.self) { try await fixture.customers.setTerms([.sample(1)]) }
    #expect(error == DeskError(.store(.diskFull)))
    fixture.store.mend()
    fixture.store.fail(.readOnly, in: [.journalOpening])
    let outcome = try await fixture.customers.setTerms([.sample(1)])
    #expect(outcome == TermsOutcome(remaining: 1, failure: DeskError(.store(.readOnly))))
    #expect(fixture.platform.log.isEmpty)
  }

  @Test("killed at any moment, all of them or none are wanted, and a push goes on with them", arguments: 0..<45)
  func killed(after steps: Int) async throws {
    fixture.platform.refuseCustomer(.sample(3), saying: "no")
    fixture.power.limit(to: steps)
    _ = try? await fixture.customers.setTerms((1...5).map { .sample($0) })
    fixture.power.restore()
    fixture.store.crash()
    #expect(Set(fixture.store.journal.map(\.intent.request)).isSuperset(of: fixture.platform.requests))
    let wanted = try await fixture.customers.count(CustomerQuery())
    #expect(wanted == 0 || wanted == 5)
    #expect(try await fixture.customers.pushTerms().failure == nil)
    #expect(fixture.platform.terms.count == (wanted == 0 ? 0 : 4))
    #expect(try await fixture.store.dueCustomers(after: nil, limit: 99).count == 0)
    #expect(fixture.store.journal.allSatisfy { $0.isSettled })
  }
}
