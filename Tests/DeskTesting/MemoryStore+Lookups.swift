import Commerce
import Desk

extension MemoryStore {
  public func productLookup() throws(DeskError) -> any RecordLookup<Product> {
    MemoryLookup { ean throws(DeskError) in try self.accessNow(.recordReading) { $0.products.records[ean]?.value } }
  }

  public func customerLookup() throws(DeskError) -> any RecordLookup<Customer> {
    MemoryLookup { id throws(DeskError) in try self.accessNow(.recordReading) { $0.customers.records[id]?.value } }
  }
}

private struct MemoryLookup<Record: Revisable>: RecordLookup {
  let find: @Sendable (Record.ID) throws(DeskError) -> Record?

  func record(_ id: Record.ID) throws(DeskError) -> Record? { try find(id) }

  func together<Value, Fault: Error>(_ body: () throws(Fault) -> Value) throws(Fault) -> Value { try body() }
}
