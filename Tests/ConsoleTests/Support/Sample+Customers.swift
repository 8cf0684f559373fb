import Commerce
import Desk
import DeskTesting

@testable import CatalogPane
@testable import Console
@testable import ConsoleKit
@testable import CustomersPane
@testable import OrderPanes

extension Sample {
  private static let traders = [
    ("Armazém do Zé", "Aracaju"), ("Bazar Conceição", "Nossa Senhora do Socorro"), ("Casa Müller", "Blumenau"),
    ("Empório Sergipano", "Aracaju"), ("Mercadinho São Jorge", "São Paulo"), ("Padaria Pão de Açúcar", "Recife"),
    ("Quitanda da Praça", "Maceió"), ("Supermercado Três Irmãos", "Feira de Santana"),
  ]

  /// Customers in the order of their trade names: blocked, free and unknown; limits fresh, old and missing; sent in every way.
  static func customers(_ count: Int) -> [SyncedRecord<Customer>] {
    (0..<count).map { index in
      let trader = traders[index * traders.count / max(count, traders.count)]
      var customer = Customer(NewCustomer.sample(index))
      customer.tradeName = count > traders.count ? "\(trader.0) \(index)" : trader.0
      customer.company = trader.0 + " Ltda"
      customer.delivery.city = trader.1
      customer.terms = terms(index)
      let states: [SendState] = [
        .accepted, .accepted, .neverSent, .changed, .sending, .refused("CNPJ não encontrado"), .accepted, .accepted,
      ]
      let state = states[index % states.count]
      return SyncedRecord(
        value: customer, revision: 1, state: state, changedAt: ago(hours: 50),
        acceptedAt: state == .neverSent ? nil : ago(hours: Int64(3 + index % 40)))
    }
  }

  /// Terms that are due: stale ones with an old limit, no flag and no limit in turn, and after them fresh ones.
  static func due(stale: Int, ready: Int, unstated: Int = 0) -> DueTerms {
    func customer(_ index: Int, _ terms: CustomerTerms) -> DueCustomer {
      DueCustomer(document: .sample(index), name: traders[index % traders.count].0, terms: terms)
    }
    return DueTerms(
      stale: (0..<stale).map { index in
        var known = terms(index % 3 == 0 ? 3 : 4)
        if index % 3 == 1 { known.isBlocked = nil }
        if index % 3 == 2 { known.limit = nil }
        return customer(index, known)
      }, ready: (0..<ready).map { customer(stale + $0, terms(4 + $0 % 4)) }, unstated: unstated)
  }

  private static func terms(_ index: Int) -> CustomerTerms {
    guard index % 8 != 2 else { return CustomerTerms() }
    return CustomerTerms(
      isBlocked: index % 3 == 1, limit: Money(centavos: 8_759_835 - Int64(index) * 1_111),
      limitAt: ago(hours: index % 8 == 3 ? 80 : 2),
      payments: [TermSwitch(code: "CARX", isOn: true), TermSwitch(code: "DINH", isOn: false)],
      groups: [TermSwitch(code: "51", isOn: true)])
  }

  private static func ago(hours: Int64) -> Timestamp {
    Timestamp(seconds: ConsoleDriver.start.seconds - hours * 3600)
  }
}
