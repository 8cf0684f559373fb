import Commerce
import Desk
import DeskTesting
import Foundation
import Testing

@Suite("What the journal says of a write")
struct WriteIntentTests {
  static let changes: [WriteChange] = [
    .status(from: .open, to: .preparing), .lines(from: [], to: [LineChangeTests.entry("A", 2)]),
    .products(ProductBatchRecord(items: [.init(ean: .sample(1), revision: 7)], firstNumber: 61, endsSync: true)),
    .newCustomer(.sample(1)), .terms([.sample(1), .sample(2, isBlocked: true)]),
  ]
  static let targets: [WriteTarget] = [
    .order(DeskFixture.id), .catalog, .customer(.sample(1)), .customers,
  ]

  static func intent(_ target: WriteTarget, _ change: WriteChange) -> WriteIntent {
    WriteIntent(
      target: target, change: change, operatorName: "ana", profile: "test", request: RequestID(rawValue: "r1"))
  }

  @Test("every target and change is read as it was written", arguments: targets, changes)
  func coding(target: WriteTarget, change: WriteChange) throws {
    let intent = Self.intent(target, change)
    #expect(try JSONDecoder().decode(WriteIntent.self, from: JSONEncoder().encode(intent)) == intent)
  }

  @Test("journals written before there were targets are read as writes to orders")
  func former() throws {
    let text = """
      {"orderID":"3974","change":{"status":{"from":"O","to":"P"}},"operatorName":"ana","profile":"test","request":"r1"}
      """
    let intent = try JSONDecoder().decode(WriteIntent.self, from: Data(text.utf8))
    #expect(intent == Self.intent(.order(DeskFixture.id), .status(from: .open, to: .preparing)))
  }

  @Test("an intent with neither is no intent")
  func neither() {
    let text = """
      {"change":{"status":{"from":"O","to":"P"}},"operatorName":"ana","profile":"test","request":"r1"}
      """
    #expect(throws: DecodingError.self) { try JSONDecoder().decode(WriteIntent.self, from: Data(text.utf8)) }
  }

  @Test("only orders are looked at after being accepted, and what can be repeated not even when unknown")
  func settled() {
    func settling(_ state: WriteState) -> [Bool] { Self.changes.map { $0.isSettled(in: state) } }
    #expect(settling(.accepted) == [false, false, true, true, true])
    #expect(settling(.unknown) == [false, false, true, false, true])
    for state in [WriteState.sending, .notConfirmed] { #expect(settling(state).allSatisfy { !$0 }) }
    for state in [WriteState.confirmed, .refused, .notSent, .asWanted, .closed] {
      #expect(settling(state).allSatisfy { $0 })
    }
  }

  @Test("orphans that are no orders are taken, told and left alone")
  func orphans() async throws {
    let fixture = DeskFixture()
    for (target, change) in zip(Self.targets.dropFirst(), Self.changes.dropFirst(2)) {
      _ = try await fixture.store.open(Self.intent(target, change), at: fixture.clock.now())
    }
    fixture.store.crash()
    #expect(try await fixture.desk.settle()?.map(\.state) == [.unknown, .unknown, .unknown])
    #expect(fixture.platform.log.isEmpty)
    #expect(try await fixture.desk.settle()?.isEmpty == true)
  }
}
