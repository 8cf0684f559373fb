import Glibc

@testable import CatalogPane
@testable import CustomersPane
@testable import OrderPanes

/// The time zone of every test, whatever the machine's is.
enum TestZone {
  /// Set once for the process; later calls only wait for that.
  static let isSet: Bool = {
    setenv("TZ", "America/Sao_Paulo", 1)
    tzset()
    return true
  }()
}
