import Commerce
import RecordFiles
import Testing

@Suite("Customers in files")
struct CustomerTests {
  private let expected = try? Customer(
    document: DocumentNumber("08303882000176"), email: "a@b.example", tradeName: "Fantasia", company: "Razão",
    segment: .clothing, phone: PhoneNumber("11994214743"), cnae: CNAE("4711302"), stateRegistration: "012345678",
    icms: .contributor, contact: "Maria",
    delivery: DeliveryAddress(
      street: "Rua, 333", state: .sergipe, city: "Aracaju", district: "Centro", postalCode: PostalCode("59008350"),
      phone: PhoneNumber("7932228899")),
    terms: CustomerTerms(
      isBlocked: true, limit: Money(centavos: 8_759_835), limitAt: importTime,
      payments: [TermSwitch(code: "CARX", isOn: false)], groups: [TermSwitch(code: "51", isOn: true)]))

  @Test(
    "the same customer comes from CSV in either language and from JSON",
    arguments: [
      """
      CNPJ;trade_name;company;email;phone;responsavel;segmento;cnae_principal;indicador_inscricao_estadual_des;\
      inscricaoestadual;s_zipcode;s_address;s_district;s_city;s_state;s_phone;blocked;limit;payments;usergroups
      08303882000176;Fantasia;Razão;a@b.example;(11)99421-4743;Maria;12;4711302;1;012345678;59008-350;Rua, 333;Centro;\
      Aracaju;Sergipe;(79)3222-8899;1;87598,35;CARX=0;51=1
      """,
      """
      CPF/CNPJ;Nome Fantasia;Razão Social;E-mail;Telefone;Responsável;Segmento;CNAE;Indicador IE;Inscrição Estadual;CEP;\
      Endereço;Bairro;Cidade;UF;Telefone de entrega;Bloqueado;Limite;Pagamentos;Perfis
      08.303.882/0001-76;Fantasia;Razão;a@b.example;11 99421-4743;Maria;Roupas, calçados e acessorios;4711-3/02;\
      contribuinte de icms;012.345.678;59008350;Rua, 333;Centro;Aracaju;SE;7932228899;SIM;R$ 87.598,35; CARX = não ; 51 = sim
      """,
      """
      {"customer":[{"CNPJ":"08303882000176","email":"a@b.example","trade_name":"Fantasia","company":"Razão","segmento":12,
      "phone":"(11)99421-4743","cnae_principal":"4711302","inscricaoestadual":"012345678",
      "indicador_inscricao_estadual_des":1,"responsavel":"Maria","s_address":"Rua, 333","s_state":"Sergipe",
      "s_city":"Aracaju","s_district":"Centro","s_zipcode":"59008-350","s_phone":"(79)3222-8899",
      "08303882000176":true,"limit":"87598.35","payments":[{"code":"CARX","status":0}],
      "usergroups":[{"code":"51","status":"1"}]}]}
      """,
    ])
  func sameCustomer(_ text: String) throws {
    #expect(try records(customerFile(ScratchFile(text))) == [#require(expected)])
  }

  @Test(
    "I5 objects, I6 lists, bare lists and several bodies in a row are all read",
    arguments: [
      "{\"CNPJ\":\"08303882000176\"}", "[{\"CNPJ\":\"08303882000176\"}]",
      "{\"clientes\":[{\"CNPJ\":\"08303882000176\"}]}",
      "\u{FEFF} {\"x\":{\"customer\":[1]},\"customer\":[{\"08303882000176\":null}],\"y\":[{}]}",
    ])
  func shapes(_ text: String) throws {
    let more = text + "\n{\"CNPJ\":\"33333333353\"}\n"
    let preview = try customerPreview(text)
    #expect(preview.faults == [])
    #expect(preview.firstRecords.map(\.record.document.text) == ["08303882000176"])
    #expect(try customerPreview(more).records == 2)
  }

  @Test("a list of I6 is read, its blocking flags included")
  func sample() throws {
    let preview = try customerPreview(
      """
      {"customer": [
        {"12345678909": false, "limit": "47894.01", "payments": [{"code": "CARX", "status": 0}]},
        {"08303882000176": true, "limit": "87598.35"}
      ]}
      """)
    #expect(preview.faults == [])
    #expect(preview.firstRecords.map(\.record.terms.isBlocked) == [false, true])
    #expect(preview.firstRecords.map(\.record.terms.limitAt) == [importTime, importTime])
    #expect(preview.firstRecords.map(\.line) == [2, 3])
  }

  @Test("a payment form or profile is named once, in a cell and in JSON")
  func codeTwice() throws {
    let cells = try customerPreview("cnpj;payments\n08303882000176;CARX=1 | CARX=0\n")
    #expect(cells.faults.map(\.reason) == [.repeated] && cells.faults.first?.column?.number == 2)
    let list = #"[{"cnpj":"08303882000176","payments":[{"code":"A","status":1},{"code":"A","status":0}]}]"#
    #expect(
      try customerPreview(list).faults == [ImportFault(line: 1, column: FileColumn(name: "payments"), .repeated)])
  }

  @Test("two documents in one object are a contradiction")
  func contradiction() throws {
    let preview = try customerPreview("[{\"12345678909\":true,\"CNPJ\":\"08303882000176\"}]")
    #expect(preview.faults == [ImportFault(line: 1, column: FileColumn(name: "12345678909"), .contradiction)])
  }

  @Test("who is said to be exempt in the place of the number is exempt, unless the indicator says otherwise")
  func exempt() throws {
    let preview = try customerPreview(
      "cnpj;ie;icms\n08.303.882/0001-76;ISENTO;\n12345678909;Isenta;2\n12ABC34501DE35;123;\n")
    #expect(preview.firstRecords.map(\.record.icms) == [.exempt, .nonContributor, nil])
    #expect(preview.firstRecords.map(\.record.stateRegistration) == ["", "", "123"])
  }

  @Test("wrong check digits and choices are told by column")
  func faults() throws {
    let preview = try customerPreview("cnpj;uf;segmento;cep;telefone\n08303882000181;XX;99;1;11\n")
    #expect(
      preview.faults.map(\.reason)
        == [
          .entry(.wrongCheckDigit), .entry(.unknownChoice), .entry(.unknownChoice),
          .entry(.wrongLength(allowed: [8], found: 1)), .entry(.wrongLength(allowed: [10, 11], found: 2)),
        ])
    #expect(preview.faults.compactMap(\.column?.number) == [1, 2, 3, 4, 5])
  }
}

@Suite("JSON")
struct JSONTests {
  @Test("the samples of I1 and I2 are read as they stand in the document, mended")
  func samples() throws {
    let file = try productFile(
      ScratchFile(
        """
        {
            "products" :[
                {"ean" : "7891000071014", "ncm" : "18069000", "name" : "Nestlé Sensação", "brand" : "NESTLE",
                 "weight" : "4500", "price" : "17.23", "amount" : "23", "status" : "1", "last" : false,
                 "prices" : [{"lower_limit" : "1", "usergroup_id" : "109", "price" : "26.85"},
                             {"lower_limit" : 50, "usergroup_id" : 110, "price" : 26.8}],
                 "internal_product_code" : "567", "quantity_per_package" : "30", "number" : "1"}
            ]
        }
        """))
    let product = try Product(
      ean: GTIN("7891000071014"), name: "Nestlé Sensação", brand: "NESTLE", ncm: NCM("18069000"), weight: 4500,
      price: Money(centavos: 1723),
      tiers: [
        PriceTier(userGroup: "109", price: Money(centavos: 2685)),
        PriceTier(lowerLimit: Quantity(50), userGroup: "110", price: Money(centavos: 2680)),
      ], stock: Quantity(23), stockAt: importTime, quantityPerPackage: Quantity(30), internalCode: "567")
    #expect(try file.preview().unknownColumns == [])
    #expect(try records(file) == [product])
  }

  @Test("a wrong value is told by its line and its path")
  func paths() throws {
    let preview = try productPreview(
      """
      [
        {"ean": "7891000071014", "name": "a", "price": "1,234", "amount": 1, "prices": [{"price": 1}, {"price": "x"}]},
        {"name": "b", "price": {}, "amount": 1e1},
        7,
        {"ean": "7891000071014", "name": "c", "price": 1.234, "amount": "1", "status": true, "cor": 1}
      ]
      """)
    #expect(
      preview.faults
        == [
          ImportFault(line: 2, column: FileColumn(name: "price"), .entry(.ambiguousNumber)),
          ImportFault(line: 2, column: FileColumn(name: "prices[2].price"), .entry(.notANumber)),
          ImportFault(line: 3, column: FileColumn(name: "ean"), .entry(.empty)),
          ImportFault(line: 3, column: FileColumn(name: "price"), .notAText),
          ImportFault(line: 4, .notARecord),
          ImportFault(line: 5, column: FileColumn(name: "ean"), .duplicate(firstLine: 2)),
        ])
    #expect(preview.unknownColumns == ["cor"])
  }

  @Test(
    "a key that a record has twice is told by its path, and so are two names of one column; unknown ones do not matter",
    arguments: [
      (#"{"ean": "7891000071014", "ean": "7891000244265"}"#, "ean"), (#"{"name": "a", "nome": "a"}"#, "nome"),
      (#"{"prices": [{"price": 1}, {"price": 2, "price": 3}]}"#, "prices.price"),
      (#"{"x": 1, "x": {"y": 1, "y": 2}}"#, nil),
    ] as [(String, String?)])
  func repeated(record: String, name: String?) throws {
    let faults = try productPreview("[\n" + record + "]").faults.filter { $0.reason == .repeated }
    #expect(faults == (name.map { [ImportFault(line: 2, column: FileColumn(name: $0), .repeated)] } ?? []))
  }

  @Test(
    "where it stops being JSON the line is told, and what came before is shown",
    arguments: [
      ("[\n{\"ean\":1},\n", 3, ImportFault.Reason.truncatedJSON), ("[\n{\"ean\":1}\n{}]", 3, .notJSON),
      ("[\n{\"ean\":1},\n]", 3, .notJSON), ("{\"products\":[\n{\"ean\":\"x", 2, .truncatedJSON),
      ("[\n{\"ean\":1}]\n]", 3, .notJSON), ("{\"products\"\n[]}", 2, .notJSON), ("{\n\"a\":}", 2, .notJSON),
      ("[\n{\"ean\":1}]\nlixo", 3, .notJSON), ("{,}", 1, .notJSON), ("[\n{\"ean\":1}\n\"", 3, .notJSON),
    ])
  func brokenJSON(_ text: String, _ line: Int, _ reason: ImportFault.Reason) throws {
    let preview = try productPreview(text)
    #expect(preview.faults.last == ImportFault(line: line, reason))
    #expect(!preview.isComplete)
  }

  @Test("an object that is broken inside is told by the line, and the next is read")
  func brokenObject() throws {
    let preview = try productPreview(
      """
      [{"ean": "1",
        "name" "x"},
       {"ean": "7891000071014", "name": "c", "price": 1.5, "amount": "1"},
       \(String(repeating: "[", count: 5000))\(String(repeating: "]", count: 5000))]
      """)
    #expect(preview.faults == [ImportFault(line: 2, .notJSON), ImportFault(line: 4, .notJSON)])
    #expect(preview.firstRecords.map(\.line) == [3])
  }

  @Test("a record over the limit is told by its line, and the next is read")
  func longRecord() throws {
    let long = String(repeating: "x", count: 300_000)
    let preview = try productPreview(
      "[{\"name\":\"\(long)\"},\n{\"ean\":\"7891000071014\",\"name\":\"c\",\"price\":1.5,\"amount\":\"1\"}]",
      limits: ImportLimits(recordBytes: 1000))
    #expect(preview.faults == [ImportFault(line: 1, .recordTooLong(limit: 1000))])
    #expect(preview.firstRecords.map(\.line) == [2])
  }

  @Test("JSON in Latin-1 is read too")
  func windows() throws {
    let bytes =
      Array("[{\"ean\":\"7891000071014\",\"name\":\"A".utf8) + [0xE7]
      + Array("ucar\",\"price\":1.5,\"amount\":\"1\"}]".utf8)
    #expect(try records(productFile(ScratchFile(bytes))).map(\.name) == ["Açucar"])
  }
}
