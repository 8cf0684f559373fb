import Commerce
import Testing

@Suite("Edits")
struct EditTests {
  private let ean = try? GTIN("7891000071014")

  private func product() throws -> Product {
    Product(
      ean: try #require(ean), name: "Café", price: Money(centavos: 1000), stock: Quantity(5),
      stockAt: Timestamp(seconds: 100))
  }

  /// One that differs from ``product()`` in everything.
  private func otherProduct() throws -> Product {
    Product(
      ean: try #require(ean), name: "Chá", description: "seco", brand: "Doçura", category: "Bebidas",
      ncm: try NCM("1806.90.00"), weight: 90, price: Money(centavos: 900),
      tiers: [PriceTier(userGroup: "51", price: Money(centavos: 800))],
      promotion: Promotion(price: Money(centavos: 700)),
      stock: Quantity(9), stockAt: Timestamp(seconds: 200), quantityStep: Quantity(6), quantityPerPackage: Quantity(12),
      internalCode: "C-1", isActive: false)
  }

  private func customer() throws -> Customer { Customer(document: try DocumentNumber("11.222.333/0001-81")) }

  private func otherCustomer() throws -> Customer {
    Customer(
      document: try DocumentNumber("11.222.333/0001-81"), email: "a@b.com", tradeName: "Bar", company: "Bar Ltda",
      segment: CustomerSegment.allCases.first, phone: try PhoneNumber("11988000000"), cnae: try CNAE("4711-3/02"),
      stateRegistration: "123", icms: ICMSIndicator.allCases.first, contact: "Ana",
      delivery: DeliveryAddress(
        street: "Rua 1", state: FederalState.allCases.first, city: "Santos", district: "Centro",
        postalCode: try PostalCode("11010-000"), phone: try PhoneNumber("11988000001")),
      terms: CustomerTerms(
        isBlocked: true, limit: Money(centavos: 5), limitAt: Timestamp(seconds: 1),
        payments: [TermSwitch(code: "3", isOn: true)], groups: [TermSwitch(code: "9", isOn: false)]))
  }

  @Test("every field that was changed is taken over, on any other state of the record")
  func everyField() throws {
    let (plain, other) = (try product(), try otherProduct())
    #expect(plain.takingChanges(from: plain, to: other) == other)
    #expect(other.takingChanges(from: other, to: plain) == plain)
    let (customer, otherCustomer) = (try customer(), try otherCustomer())
    #expect(customer.takingChanges(from: customer, to: otherCustomer) == otherCustomer)
    #expect(otherCustomer.takingChanges(from: otherCustomer, to: customer) == customer)
  }

  @Test("what was not changed stays as somebody else has made it meanwhile")
  func others() throws {
    let before = try product()
    var after = before
    after.price = Money(centavos: 1100)
    let current = try otherProduct()
    var expected = current
    expected.price = Money(centavos: 1100)
    #expect(Edit(before: before, after: after).rebased(on: current) == expected)
  }

  @Test("a stock goes with the moment it was counted, a limit with the moment it was stated")
  func pairs() throws {
    let before = try product()
    var after = before
    after.stockAt = Timestamp(seconds: 300)
    let stocked = Edit(before: before, after: after).rebased(on: try otherProduct())
    #expect((stocked.stock, stocked.stockAt) == (Quantity(5), Timestamp(seconds: 300)))
    let known = try customer()
    var stated = known
    stated.terms.limit = Money(centavos: 7)
    let terms = Edit(before: known, after: stated).rebased(on: try otherCustomer()).terms
    #expect((terms.limit, terms.limitAt) == (Money(centavos: 7), nil))
  }

  @Test("a record that is stated whole takes nothing from the one there is")
  func whole() throws {
    #expect(Edit(after: try product()).rebased(on: try otherProduct()) == (try product()))
    #expect(Edit(before: try product(), after: try product()).isEmpty)
  }
}
