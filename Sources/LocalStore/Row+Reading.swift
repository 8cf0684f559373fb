import Desk
import GRDB

extension Row {
  /// A column's value. Subscripts trap on a value of another type, which a damaged file may hold.
  func read<Value: DatabaseValueConvertible>(_ column: Int) throws -> Value {
    guard let value = Value.fromDatabaseValue(self[column]) else {
      throw DeskError(.store(.corrupt), detail: "a row of the store cannot be read")
    }
    return value
  }

  func readIfPresent<Value: DatabaseValueConvertible>(_ column: Int) throws -> Value? {
    let value: DatabaseValue = self[column]
    return value.isNull ? nil : try read(column) as Value
  }
}
