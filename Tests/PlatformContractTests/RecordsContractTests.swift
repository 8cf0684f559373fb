import Commerce
import Desk
import DeskTesting
import Testing

/// What every platform promises the desks of catalog and customers.
@Suite("Platform contract of catalog and customers")
struct RecordContractTests {
  private static func batch(_ numbers: ClosedRange<Int>) -> ProductBatch {
    ProductBatch(products: numbers.map { .sample($0, stockAt: nil) }, firstNumber: 1, endsSync: true)
  }

  @Test("an accepted batch is counted, and answered under the name it was sent by", arguments: PlatformKind.allCases)
  func batchIsTaken(kind: PlatformKind) async throws {
    try await PlatformBench.with(kind) { bench in
      let request = RequestID.random()
      let acceptance = try await bench.records.sendProducts(Self.batch(1...3), request: .unjournalled(request.rawValue))
      #expect(acceptance.queued == 3 && acceptance.request == request)
    }
  }

  @Test(
    "one bad product has its whole batch refused in a sentence; without it the others go",
    arguments: PlatformKind.allCases)
  func badProduct(kind: PlatformKind) async throws {
    try await PlatformBench.with(kind) { bench in
      bench.refuse(.sample(2))
      let error = await #expect(throws: DeskError.self) {
        try await bench.records.sendProducts(Self.batch(1...3), request: .unjournalled())
      }
      #expect(error?.kind == .refused && error?.detail.isEmpty == false)
      for numbers in [1...1, 3...3] {
        let acceptance = try await bench.records.sendProducts(Self.batch(numbers), request: .unjournalled())
        #expect(acceptance.queued == 1)
      }
    }
  }

  @Test("a new customer gets a number", arguments: PlatformKind.allCases)
  func newCustomer(kind: PlatformKind) async throws {
    try await PlatformBench.with(kind) { bench in
      let request = RequestID.random()
      let acceptance = try await bench.records.addCustomer(.sample(1), request: request)
      #expect(acceptance.userID?.isEmpty == false && acceptance.request == request)
    }
  }

  @Test("terms of a customer are taken, again and again", arguments: PlatformKind.allCases)
  func terms(kind: PlatformKind) async throws {
    try await PlatformBench.with(kind) { bench in
      _ = try await bench.records.addCustomer(.sample(1), request: .random())
      for isBlocked in [true, true, false] {
        let request = RequestID.random()
        let acceptance = try await bench.records.setTerms(
          [.sample(1, isBlocked: isBlocked)], request: .unjournalled(request.rawValue))
        #expect(acceptance.request == request)
      }
    }
  }
}
