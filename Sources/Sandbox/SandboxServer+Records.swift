import Commerce

extension SandboxServer {
  /// The products on sale as the supplier's own records, for a console without a file to import. Stocks were counted within the
  /// hour before the start.
  public var supplierProducts: [Product] {
    let now = options.now
    let products = handler.service.state.withLock { $0.catalog.products }
    return products.enumerated().compactMap { index, product in
      guard let ean = try? GTIN(product.code) else { return nil }
      return Product(
        ean: ean, name: product.name, price: product.price,
        tiers: product.tiers.map {
          PriceTier(lowerLimit: $0.lowerLimit, userGroup: $0.userGroup, price: $0.price)
        },
        stock: Quantity(Int64((index * 37 + 11) % 480)),
        stockAt: Timestamp(milliseconds: now.milliseconds - Int64(index % 60) * 60_000),
        internalCode: String(10_000 + index))
    }
  }

  /// The key of the extra field with the customer's document.
  public static let customerDocumentField = "56"

  /// Some of the customers with orders, as the supplier's own records.
  ///
  /// - Parameter count: the maximum number.
  public func supplierCustomers(_ count: Int) -> [Customer] {
    let seed = options.seed
    let known = handler.service.state.withLock { $0.book.generator.customerCount }
    return (0..<min(count, known)).compactMap { index in
      let record = CustomerRecord(seed: seed, index: index)
      guard let document = try? DocumentNumber(record.document) else { return nil }
      let fullName = "\(record.firstName) \(record.lastName)"
      return Customer(
        document: document, email: record.email, tradeName: record.tradeName.isEmpty ? fullName : record.tradeName,
        phone: try? PhoneNumber(record.phone), contact: fullName,
        delivery: DeliveryAddress(
          street: record.street, state: try? FederalState(record.place.state), city: record.place.city,
          district: record.district, postalCode: try? PostalCode(record.postalCode)),
        terms: CustomerTerms(
          isBlocked: index % 17 == 0, limit: Money(centavos: Int64(index % 9 + 1) * 250_000),
          limitAt: Timestamp(milliseconds: options.now.milliseconds - Int64(index % 40) * 3_600_000)))
    }
  }
}
