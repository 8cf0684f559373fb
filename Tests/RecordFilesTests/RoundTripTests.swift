import Commerce
import RecordFiles
import Testing

@Suite("Export and import")
struct RoundTripTests {
  @Test(
    "exported products import to the same", arguments: RecordExport<Product>.Format.allCases, [1, 2, 3] as [UInt64])
  func products(_ format: RecordExport<Product>.Format, seed: UInt64) throws {
    var random = RandomRecords(seed: seed)
    let products = try (1...200).map { try random.product($0) }
    let file = try ScratchFile(text(of: products, .products, as: format))
    #expect(try records(productFile(file), size: 150) == products)
  }

  @Test(
    "exported customers import to the same", arguments: RecordExport<Customer>.Format.allCases, [1, 2, 3] as [UInt64])
  func customers(_ format: RecordExport<Customer>.Format, seed: UInt64) throws {
    var random = RandomRecords(seed: seed)
    let customers = try (1...200).map { try random.customer($0) }
    let file = try ScratchFile(text(of: customers, .customers, as: format))
    #expect(try records(customerFile(file), size: 150) == customers)
  }

  @Test("one product with any text, however hostile, imports to the same", arguments: hostileTexts)
  func hostileText(_ text: String) throws {
    for format in RecordExport<Product>.Format.allCases {
      let seen = TextEdges.trimmed(text)
      let product = try Product(
        ean: GTIN("7891000071014"), name: TextEdges.trimmed("x" + text), brand: seen, category: seen,
        price: Money(tenThousandths: 12_340),
        tiers: [
          PriceTier(userGroup: "a" + text, price: Money(centavos: 1)),
          PriceTier(userGroup: "\n\u{3}" + text, price: Money(centavos: 1)),
        ], stock: Quantity(thousandths: 1234),
        internalCode: seen)
      let file = try ScratchFile(self.text(of: [product], .products, as: format))
      #expect(try records(productFile(file)) == [product])
    }
  }

  @Test("an export of nothing is a file without records", arguments: RecordExport<Product>.Format.allCases)
  func nothing(_ format: RecordExport<Product>.Format) throws {
    let preview = try productPreview(text(of: [Product](), .products, as: format))
    #expect(preview.records == 0)
    #expect(preview.faults.isEmpty)
    #expect(!preview.isAcceptable)
  }

  @Test("CSV has a mark, semicolons, decimal commas, and texts no spreadsheet runs")
  func csvForm() throws {
    let product = try Product(
      ean: GTIN("7891000071014"), name: "=1+1", ncm: NCM("18069000"), weight: 4500, price: Money(centavos: 1723),
      tiers: [
        PriceTier(userGroup: "109", price: Money(centavos: 2685)),
        PriceTier(lowerLimit: Quantity(50), userGroup: "110", price: Money(centavos: 2680)),
      ], stock: Quantity(23), stockAt: Timestamp(seconds: 1_614_132_087), quantityPerPackage: Quantity(30),
      internalCode: "567")
    #expect(
      text(of: [product], .products, as: .csv)
        == """
        \u{FEFF}ean;name;price;amount;status;prices;brand;category;description;ncm;weight;qty_step;quantity_per_package;\
        internal_product_code;promotion_price;promotion_from;promotion_until;stock_at\r
        7891000071014;'=1+1;17,23;23;1;"109:1=26,85 | 110:50=26,80";;;;18069000;4500;;30;567;;;;\
        2021-02-23T23:01:27-03:00\r

        """)
  }

  @Test("JSON is the API's own")
  func jsonForm() throws {
    let customer = try Customer(
      document: DocumentNumber("12ABC34501DE35"), tradeName: "Fantasia", segment: .clothing,
      terms: CustomerTerms(
        isBlocked: true, limit: Money(centavos: 8_759_835), limitAt: Timestamp(seconds: 1_614_132_087),
        payments: [TermSwitch(code: "CARX", isOn: false)]))
    #expect(
      text(of: [customer], .customers, as: .json)
        == """
        {"customer":[
        {"CNPJ":"12ABC34501DE35","trade_name":"Fantasia","segmento":12,"12ABC34501DE35":true,"limit":"87598.35",\
        "payments":[{"code":"CARX","status":"0"}],"limit_at":"2021-02-23T23:01:27-03:00"}
        ]}

        """)
  }

  private func text<Record: Revisable>(
    of records: [Record], _ kind: RecordKind<Record>, as format: RecordExport<Record>.Format
  ) -> String {
    var export = RecordExport(kind, as: format)
    var text = export.beginning
    for start in stride(from: 0, to: records.count, by: 70) {
      text += export.text(of: Array(records[start..<min(start + 70, records.count)]))
    }
    return text + export.end
  }
}
