import Commerce
import Testing

@Suite("CustomerForm")
struct CustomerFormTests {
  /// The API document's sample (I5), with a document number, an address and a CNAE that are right.
  static let sample: [CustomerField: String] = [
    .email: "compras@lojista.com.br", .document: "11222333000181", .tradeName: "Nome Fantasia",
    .company: "Razão Social", .segment: "12", .phone: "(11)99421-4743", .cnae: "4711-3/02",
    .stateRegistration: "012345678", .icms: "3", .contact: "Nome da pessoa responsável",
    .street: " Nome da Rua, 333 ", .state: "SE", .city: "Aracaju", .district: "Bairro", .postalCode: "59008350",
    .deliveryPhone: "79 3222-8899",
  ]

  @Test("a form filled in like the API document's sample is a customer that can be sent")
  func sound() throws {
    let customer = try CustomerForm(texts: Self.sample).validated().get()
    #expect(customer.document.wireText == "11222333000181")
    #expect(customer.email.wireText == "compras@lojista.com.br")
    #expect(customer.tradeName == "Nome Fantasia")
    #expect(customer.company == "Razão Social")
    #expect(customer.segment == .clothing)
    #expect(customer.phone.wireText == "(11)99421-4743")
    #expect(customer.cnae.wireText == "4711302")
    #expect(customer.stateRegistration.wireText == "012345678")
    #expect(customer.icms == .exempt)
    #expect(customer.contact == "Nome da pessoa responsável")
    #expect(customer.street == "Nome da Rua, 333")
    #expect(customer.state.wireText == "Sergipe")
    #expect(customer.city == "Aracaju")
    #expect(customer.district == "Bairro")
    #expect(customer.postalCode.wireText == "59008-350")
    #expect(customer.deliveryPhone?.wireText == "(79)3222-8899")
  }

  @Test("every field but the delivery phone is required", arguments: CustomerField.allCases)
  func required(field: CustomerField) {
    for missing in ["", "  "] {
      var form = CustomerForm(texts: Self.sample)
      form[field] = missing
      #expect(form.fault(of: field) == (field == .deliveryPhone ? nil : .empty))
      #expect((try? form.validated().get()) != nil || field.isRequired)
    }
  }

  @Test(
    "each field has the reason of its kind",
    arguments: [
      (.document, "11222333000182", .wrongCheckDigit), (.email, "[email protected]", .notAnEmailAddress),
      (.phone, "(10)99421-4743", .unknownAreaCode("10")), (.deliveryPhone, "x", .wrongCharacter("x")),
      (.segment, "3", .unknownChoice), (.icms, "4", .unknownChoice), (.state, "Sergip", .unknownChoice),
      (.cnae, "123456", .wrongLength(allowed: [7], found: 6)), (.stateRegistration, "ISENTO", .wrongCharacter("I")),
      (.postalCode, "1", .wrongLength(allowed: [8], found: 1)), (.city, "Ara\ncaju", .wrongCharacter("\n")),
      (.tradeName, "\u{1B}[2J", .wrongCharacter("\u{1B}")),
      (.company, String(repeating: "ã", count: 256), .tooLong(limit: 255)),
    ] as [(CustomerField, String, EntryFault)])
  func reasons(field: CustomerField, entered: String, fault: EntryFault) {
    var form = CustomerForm(texts: Self.sample)
    form[field] = entered
    #expect(form.fault(of: field) == fault)
    #expect(form.validated() == .failure(FormFaults(faults: [field: fault])))
    for other in CustomerField.allCases where other != field { #expect(form.fault(of: other) == nil) }
  }

  @Test("an empty form tells of every required field, and where to go first")
  func empty() {
    guard case .failure(let faults) = CustomerForm().validated() else {
      Issue.record("an empty form is no customer")
      return
    }
    #expect(faults.faults.count == 15)
    #expect(faults.faults.values.allSatisfy { $0 == .empty })
    #expect(faults.firstField == .document)
    #expect(FormFaults(faults: [.state: .empty, .company: .empty]).firstField == .company)
  }

  @Test("a field that is emptied is as if it had never been filled")
  func emptied() {
    var form = CustomerForm()
    form[.city] = "Aracaju"
    #expect(!form.isEmpty)
    form[.city] = ""
    #expect(form == CustomerForm())
    #expect(CustomerForm(texts: [.city: ""]).isEmpty)
  }

  @Test("a customer that was accepted fills the same form again")
  func customers() throws {
    for (field, text) in [(CustomerField.deliveryPhone, ""), (.document, "12abc34501de35"), (.state, "são paulo")] {
      var form = CustomerForm(texts: Self.sample)
      form[field] = text
      let new = try form.validated().get()
      let customer = Customer(new)
      #expect(customer.terms == CustomerTerms())
      #expect(try CustomerForm(customer).validated().get() == new)
      #expect(try CustomerForm(new).validated().get() == new)
    }
  }

  @Test("of a customer known by its document alone, the form has nothing else")
  func barely() throws {
    let form = CustomerForm(Customer(document: try DocumentNumber("52998224725")))
    #expect(form.texts == [.document: "529.982.247-25"])
  }
}
