import Commerce
import Desk
import DeskTesting
import Testing

@Suite("Pushing the catalog")
struct CatalogPushTests {
  @Test("six thousand products are a hundred requests of sixty, numbered through, the end told once")
  func sixThousand() async throws {
    let fixture = RecordFixture()
    try await fixture.keep(1...6000)
    let outcome = try await fixture.catalog.push()
    #expect(outcome == PushOutcome(accepted: 6000))
    let batches = fixture.platform.batches
    #expect(batches.count == 100)
    #expect(batches.allSatisfy { $0.products.count == 60 })
    #expect(batches.filter(\.endsSync).count == 1 && batches.last?.endsSync == true)
    let inOrder = batches.sorted { $0.firstNumber < $1.firstNumber }
    #expect(inOrder.map(\.firstNumber) == (0..<100).map { $0 * 60 + 1 })
    #expect(inOrder.flatMap(\.numbers) == Array(1...6000))
    #expect(fixture.platform.products.count == 6000)
  }

  @Test("a second push sends nothing")
  func second() async throws {
    let fixture = RecordFixture(batchLimit: 4)
    try await fixture.keep(1...10)
    _ = try await fixture.catalog.push()
    let requests = fixture.platform.batches.count
    #expect(try await fixture.catalog.push() == PushOutcome())
    #expect(try await fixture.catalog.plan() == PushPlan())
    #expect(fixture.platform.batches.count == requests)
  }

  @Test(
    "the last batch has what is left, and only it ends the sync",
    arguments: [(1, [1]), (3, [3]), (4, [4]), (5, [4, 1]), (8, [4, 4]), (9, [4, 4, 1])])
  func sizes(count: Int, sizes: [Int]) async throws {
    let fixture = RecordFixture(batchLimit: 4, settings: CatalogSettings(batchesInFlight: 1))
    try await fixture.keep(1...count)
    #expect(try await fixture.catalog.plan().batches == sizes.count)
    _ = try await fixture.catalog.push()
    #expect(fixture.platform.batches.map(\.products.count) == sizes)
    #expect(fixture.platform.batches.map(\.endsSync) == sizes.indices.map { $0 == sizes.count - 1 })
  }

  @Test("so many batches are under way at once as the settings say, at least one", arguments: [-1, 1, 2, 4])
  func width(batchesInFlight: Int) async throws {
    let fixture = RecordFixture(batchLimit: 1, settings: CatalogSettings(batchesInFlight: batchesInFlight))
    try await fixture.keep(1...9)
    let gate = Gate()
    fixture.platform.script(.hold(gate), for: .sendProducts, times: nil)
    let push = Task { try await fixture.catalog.push() }
    await gate.arrivals(max(1, batchesInFlight))
    for _ in 0..<50 { await Task.yield() }
    #expect(fixture.platform.batches.count == max(1, batchesInFlight))
    gate.open()
    #expect(try await push.value.accepted == 9)
  }

  @Test("the last batch waits for the answers to all others")
  func lastAlone() async throws {
    let fixture = RecordFixture(batchLimit: 2)
    try await fixture.keep(1...6)
    let gate = Gate()
    fixture.platform.script(.hold(gate), for: .sendProducts, times: 1)
    let push = Task { try await fixture.catalog.push() }
    await gate.arrivals(1)
    for _ in 0..<50 { await Task.yield() }
    #expect(fixture.platform.batches.allSatisfy { !$0.endsSync })
    gate.open()
    #expect(try await push.value.accepted == 6)
    #expect(fixture.platform.batches.last?.endsSync == true)
  }

  @Test("every sending is in the journal with what it carried, and accepted is its end")
  func journal() async throws {
    let fixture = RecordFixture(batchLimit: 2, settings: CatalogSettings(batchesInFlight: 1))
    try await fixture.keep(1...3)
    _ = try await fixture.catalog.push()
    func item(_ number: Int) -> ProductBatchRecord.Item { .init(ean: .sample(number), revision: 1) }
    #expect(
      fixture.journalBatches == [
        ProductBatchRecord(items: [item(1), item(2)], firstNumber: 1, endsSync: false),
        ProductBatchRecord(items: [item(3)], firstNumber: 3, endsSync: true),
      ])
    #expect(fixture.journalStates == [[.sending, .accepted], [.sending, .accepted]])
    #expect(fixture.store.journal.allSatisfy { $0.isSettled && $0.intent.target == .catalog })
    #expect(fixture.store.journal.map(\.intent.request) == fixture.platform.requests)
    #expect(fixture.store.journal.first?.intent.operatorName == "ana")
    fixture.store.crash()
    #expect(try await fixture.store.takeOrphans(at: fixture.clock.now()).isEmpty)
  }

  @Test("an answer that names fewer products than were sent is told")
  func short() async throws {
    let fixture = RecordFixture(batchLimit: 2)
    try await fixture.keep(1...6)
    fixture.platform.script(.countShort(1), for: .sendProducts, times: 2)
    let outcome = try await fixture.catalog.push()
    #expect(outcome == PushOutcome(accepted: 6, shortAnswers: 2))
    #expect(fixture.store.journal.filter { $0.events.last?.note.contains("1 of 2") == true }.count == 2)
  }

  @Test("progress rises to the whole, call by call")
  func progress() async throws {
    let fixture = RecordFixture(batchLimit: 2)
    try await fixture.keep(1...7)
    let reported = Recorder<PushProgress>()
    _ = try await fixture.catalog.push { reported.append($0) }
    let start = fixture.clock.now()
    #expect(reported.values.first == PushProgress(total: 7, startedAt: start))
    #expect(reported.values.last == PushProgress(total: 7, accepted: 7, requests: 4, startedAt: start))
    #expect(reported.values.map(\.accepted) == reported.values.map(\.accepted).sorted())
  }

  @Test("the pace gives the time that is left")
  func pace() {
    let start = Timestamp(seconds: 1000)
    var progress = PushProgress(total: 100, startedAt: start)
    #expect(progress.remainingSeconds(at: Timestamp(seconds: 1004)) == nil)
    progress.accepted = 15
    progress.refused = 5
    #expect(progress.perSecond(at: start) == nil)
    #expect(progress.perSecond(at: Timestamp(seconds: 1004)) == 5)
    #expect(progress.remainingSeconds(at: Timestamp(seconds: 1004)) == 16)
  }
}
