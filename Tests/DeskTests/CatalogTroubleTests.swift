import Commerce
import Desk
import DeskTesting
import Testing

@Suite("Pushes that are kept from the whole")
struct CatalogTroubleTests {
  let fixture = RecordFixture(batchLimit: 2, settings: CatalogSettings(batchesInFlight: 1))

  static let nothingLeft: [DeskError.Kind] = [
    .unreachable(.connectionRefused), .throttled(retryAfterSeconds: 5), .logInRefused, .notFound, .canceled,
  ]
  static let inDoubt: [DeskError.Kind] = [.gatewayFault(code: "503"), .interrupted, .unreadable, .unknownOutcome]

  @Test("a failure ends the push and tells what remains; the next push sends that", arguments: nothingLeft + inDoubt)
  func failure(kind: DeskError.Kind) async throws {
    try await fixture.keep(1...7)
    fixture.platform.script(.countShort(0), for: .sendProducts, times: 1)
    fixture.platform.script(.fail(DeskError(kind)), for: .sendProducts, times: 1)
    let outcome = try await fixture.catalog.push()
    let unknown = Self.inDoubt.contains(kind) ? 2 : 0
    let notTaken = kind == .notFound ? 2 : 0
    #expect(
      outcome
        == PushOutcome(accepted: 2, remaining: 5, unknown: unknown, notTaken: notTaken, failure: DeskError(kind)))
    #expect(outcome.notSent == 5 - unknown - notTaken)
    #expect(fixture.platform.batches.count == 2)
    await fixture.platform.retryLogIn()
    #expect(try await fixture.catalog.push() == PushOutcome(accepted: 5))
    #expect(fixture.platform.products.count == 7)
    #expect(fixture.platform.batches.dropFirst(2).map(\.firstNumber) == [1, 3, 5])
  }

  @Test(
    "what was sent and not taken, for a reason that does not lie in it, is counted apart from what was not sent, and stays due",
    arguments: [.throttled(retryAfterSeconds: 5), .notAllowed] as [DeskError.Kind])
  func notTaken(kind: DeskError.Kind) async throws {
    try await fixture.keep(1...7)
    var error = DeskError(kind)
    error.sent = true
    fixture.platform.script(.fail(error), for: .sendProducts, times: 1)
    let outcome = try await fixture.catalog.push()
    #expect(outcome == PushOutcome(remaining: 7, notTaken: 2, failure: error) && outcome.notSent == 5)
    #expect(fixture.store.journal.first?.state == .refused)
    #expect(try await fixture.state(of: 1) == .neverSent)
    #expect(try await fixture.catalog.push() == PushOutcome(accepted: 7))
  }

  @Test(
    "what the platform took counts as accepted though the disk is full by then; the fault is told beside it, and ends the push",
    arguments: [[.journalRecording, .recordWriting], [.recordWriting], [.journalRecording]] as [[MemoryStore.Part]])
  func acceptedAndNotNoted(parts: [MemoryStore.Part]) async throws {
    try await fixture.keep(1...5)
    let gate = Gate()
    fixture.platform.script(.hold(gate), for: .sendProducts, times: 1)
    let push = Task { try await fixture.catalog.push() }
    await gate.arrivals(1)
    fixture.store.fail(.diskFull, in: parts)
    gate.open()
    let outcome = try await push.value
    #expect(outcome.accepted == 2 && outcome.notSent == 3 && outcome.unknown == 0 && outcome.notTaken == 0)
    #expect(outcome.unrecorded == DeskError(.store(.diskFull)) && outcome.failure == nil)
    #expect(fixture.platform.batches.count == 1)
    fixture.store.mend()
    #expect(try await fixture.catalog.push().failure == nil)
    #expect(fixture.platform.products.count == 5)
    #expect(try await fixture.store.countDueProducts() == 0)
  }

  @Test("what the platform refused counts as refused though that could not be noted")
  func refusedAndNotNoted() async throws {
    try await fixture.keep(1...1)
    fixture.platform.refuse(.sample(1), saying: "no")
    let gate = Gate()
    fixture.platform.script(.hold(gate), for: .sendProducts, times: 1)
    let push = Task { try await fixture.catalog.push() }
    await gate.arrivals(1)
    fixture.store.fail(.diskFull)
    gate.open()
    let outcome = try await push.value
    #expect(outcome.refused.map(\.reason) == ["no"] && outcome.notSent == 0)
    #expect(outcome.unrecorded == DeskError(.store(.diskFull)) && outcome.failure == nil)
  }

  @Test("products that did not reach the platform are as they were; those in doubt stay marked as being sent")
  func states() async throws {
    try await fixture.keep(1...2)
    _ = try await fixture.catalog.push()
    clockTick()
    try await fixture.keep(2...3)
    fixture.platform.script(.fail(DeskError(.unreachable(.other))), for: .sendProducts, times: 1)
    _ = try await fixture.catalog.push()
    #expect(try await fixture.state(of: 2) == .changed)
    #expect(try await fixture.state(of: 3) == .neverSent)
    #expect(fixture.store.journal.last?.state == .notSent)
    fixture.platform.script(.loseAnswer(DeskError(.unknownOutcome)), for: .sendProducts, times: 1)
    _ = try await fixture.catalog.push()
    #expect(try await fixture.state(of: 2) == .sending)
    #expect(fixture.store.journal.last?.state == .unknown && fixture.store.journal.last?.isSettled == true)
  }

  private func clockTick() { fixture.clock.advance(by: .seconds(1)) }

  @Test("stock that is too old, or of unknown age, keeps the push from beginning")
  func staleStock() async throws {
    let now = fixture.clock.now()
    let ages: [Int64?] = [0, 14_400, 14_401, nil]
    _ = try await fixture.catalog.save(
      ages.enumerated().map { number, age in
        .sample(number + 1, stockAt: age.map { Timestamp(seconds: now.seconds - $0) })
      })
    let plan = try await fixture.catalog.plan()
    #expect(plan == PushPlan(due: 4, batches: 2, staleStock: 2))
    let error = await #expect(throws: DeskError.self) { try await fixture.catalog.push() }
    #expect(error == DeskError(.notPossible(.staleStock(2))))
    #expect(fixture.platform.log.isEmpty && fixture.store.journal.isEmpty)
    _ = try await fixture.catalog.save([3, 4].map { .sample($0, stockAt: now) })
    #expect(try await fixture.catalog.push().accepted == 4)
  }

  @Test("more than was looked at is not sent; as much, or less, is", arguments: [(2, false), (3, true), (4, true)])
  func moreIsDue(limit: Int, isSent: Bool) async throws {
    try await fixture.keep(1...3)
    guard !isSent else {
      #expect(try await fixture.catalog.push(atMost: limit).accepted == 3)
      return
    }
    let error = await #expect(throws: DeskError.self) { try await fixture.catalog.push(atMost: limit) }
    #expect(error == DeskError(.notPossible(.moreIsDue(3))))
    #expect(fixture.platform.log.isEmpty && fixture.store.journal.isEmpty)
    #expect(try await fixture.state(of: 1) == .neverSent)
  }

  @Test("stock that is fresh when the push begins is sent to its end")
  func stockAgesMeanwhile() async throws {
    try await fixture.keep(1...4)
    fixture.clock.advance(by: .milliseconds(14_400_000))
    let outcome = try await fixture.catalog.push { [clock = fixture.clock] _ in clock.advance(by: .seconds(60)) }
    #expect(outcome == PushOutcome(accepted: 4))
  }

  @Test("what is changed while it is being sent stays due, and goes with the next push")
  func changedMeanwhile() async throws {
    try await fixture.keep(1...4)
    let gate = Gate()
    fixture.platform.script(.hold(gate), for: .sendProducts, times: 1)
    let push = Task { try await fixture.catalog.push() }
    await gate.arrivals(1)
    var edited = Product.sample(1, stockAt: fixture.clock.now())
    edited.price = Money(centavos: 1234)
    _ = try await fixture.catalog.save([edited])
    gate.open()
    #expect(try await push.value == PushOutcome(accepted: 4, remaining: 1))
    #expect(try await fixture.state(of: 1) == .changed)
    #expect(try await fixture.catalog.push() == PushOutcome(accepted: 1))
    #expect(fixture.platform.products[.sample(1)] == edited)
  }

  @Test("a product that loses its stock's age while the push is under way is left out and stays due")
  func staleMeanwhile() async throws {
    try await fixture.keep(1...8)
    let gate = Gate()
    fixture.platform.script(.hold(gate), for: .sendProducts, times: 1)
    let push = Task { try await fixture.catalog.push() }
    await gate.arrivals(1)
    _ = try await fixture.catalog.save((7...8).map { .sample($0, stockAt: nil) })
    gate.open()
    #expect(try await push.value == PushOutcome(accepted: 6, remaining: 2))
    #expect(fixture.platform.batches.last?.endsSync == true)
  }

  @Test("canceling stops between two batches; what was sent keeps its answer")
  func canceled() async throws {
    try await fixture.keep(1...6)
    let gate = Gate()
    fixture.platform.script(.hold(gate), for: .sendProducts, times: 1)
    let push = Task { try await fixture.catalog.push() }
    await gate.arrivals(1)
    push.cancel()
    gate.open()
    #expect(try await push.value == PushOutcome(accepted: 2, remaining: 4, failure: DeskError(.canceled)))
    #expect(fixture.journalStates == [[.sending, .accepted]])
    #expect(try await fixture.state(of: 3) == .neverSent)
    #expect(try await fixture.catalog.push() == PushOutcome(accepted: 4))
  }

  @Test("canceling while a refused batch is narrowed stops there")
  func canceledWhileNarrowing() async throws {
    try await fixture.keep(1...2)
    fixture.platform.refuse(.sample(2), saying: "no")
    let gate = Gate()
    fixture.platform.script(.hold(gate), for: .sendProducts, times: 1)
    let push = Task { try await fixture.catalog.push() }
    await gate.arrivals(1)
    push.cancel()
    gate.open()
    #expect(try await push.value == PushOutcome(remaining: 2, failure: DeskError(.canceled)))
    #expect(fixture.platform.batches.count == 1)
    #expect(try await fixture.state(of: 1) == .neverSent)
  }

  @Test("while another process sends, a push does not begin, and begins when that has ended")
  func sentElsewhere() async throws {
    try await fixture.keep(1...3)
    fixture.store.setSentElsewhere([.catalog])
    await #expect(throws: DeskError(.notPossible(.sentElsewhere))) { try await fixture.catalog.push() }
    #expect(fixture.platform.batches.isEmpty)
    fixture.store.setSentElsewhere([])
    #expect(try await fixture.catalog.push().accepted == 3)
  }

  @Test("a push that was canceled before it began sends nothing")
  func canceledBefore() async throws {
    try await fixture.keep(1...2)
    let first = Gate()
    fixture.platform.script(.hold(first), for: .sendProducts, times: 1)
    let running = Task { try await fixture.catalog.push() }
    await first.arrivals(1)
    let waiting = Task { try await fixture.catalog.push() }
    waiting.cancel()
    first.open()
    #expect(try await running.value.accepted == 2)
    let error = await #expect(throws: DeskError.self) { try await waiting.value }
    #expect(error == DeskError(.canceled))
  }

  @Test(
    "without a journal, or without the local copy, nothing is sent",
    arguments: [
      MemoryStore.Part.journalOpening, .recordWriting,
    ])
  func noJournal(part: MemoryStore.Part) async throws {
    try await fixture.keep(1...4)
    fixture.store.fail(.diskFull, in: [part])
    let outcome = try await fixture.catalog.push()
    #expect(outcome == PushOutcome(remaining: 4, failure: DeskError(.store(.diskFull))))
    #expect(fixture.platform.log.isEmpty)
    fixture.store.fail(.locked, in: [.recordReading])
    let error = await #expect(throws: DeskError.self) { try await fixture.catalog.push() }
    #expect(error == DeskError(.store(.locked)))
  }

  @Test("an import that ends in an error changes nothing")
  func brokenImport() async throws {
    let parts = Recorder<Int>()
    let error = await #expect(throws: DeskError.self) {
      try await fixture.catalog.merge {
        parts.append(1)
        if parts.values.count > 2 { throw DeskError(.canceled) }
        return [Edit(after: .sample(parts.values.count, stockAt: nil))]
      }
    }
    #expect(error == DeskError(.canceled))
    #expect(try await fixture.catalog.count(ProductQuery()) == 0)
  }
}
