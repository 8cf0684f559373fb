import Commerce
import ConsoleKit

extension Order.Address {
  /// The address as it is written on a parcel, without empty parts.
  var lines: [String] {
    [name, street, complement, district, city, state, postalCode].filter { !$0.isEmpty }
  }
}
