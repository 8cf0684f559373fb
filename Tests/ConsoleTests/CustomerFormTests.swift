import Commerce
import Desk
import DeskTesting
import Testing
import TextGrid
import Texts

@testable import CatalogPane
@testable import Console
@testable import ConsoleKit
@testable import CustomersPane
@testable import OrderPanes

@Suite("The form of a new customer")
struct CustomerFormTests {
  private func opened(_ draft: CustomerForm? = nil, isReadOnly: Bool = false) -> ConsoleDriver {
    var console = ConsoleDriver(customers: Sample.customers(8), session: .desk(isReadOnly: isReadOnly))
    console.openForm(draft)
    return console
  }

  private func fault(of field: CustomerField, in console: ConsoleDriver) -> String? {
    CustomerFormState.fields.firstIndex(of: field).flatMap { console.form?.form.fields[$0].fault?.string }
  }

  /// The complete form, asked about and answered with yes.
  private func sent() -> ConsoleDriver {
    var console = opened(.sample(70))
    console.press("ctrl-t", "s")
    return console
  }

  // MARK: Filling in

  @Test("is kept as a draft with every change, and with nothing else")
  func kept() {
    var console = opened()
    console.type("12")
    console.press("left", "tab")
    console.type("Z")
    let kept = console.customerEffects.compactMap { if case .keepForm(let form) = $0 { form } else { nil } }
    #expect(kept.map { $0[.document] } == ["1", "12", "12"])
    #expect(kept.last?[.tradeName] == "Z")
  }

  @Test("goes on with the draft, at the first empty field")
  func draft() {
    var form = CustomerForm.sample(70)
    form[.cnae] = ""
    let console = opened(form)
    #expect(console.form?.content == form.choicesByCode)
    #expect(console.form?.focusedField == .cnae)
    #expect(console.notice?.contains("rascunho") == true)
  }

  @Test("Esc leaves it without sending, and says that it is kept")
  func escape() {
    var console = opened()
    console.type("1")
    console.press("esc")
    #expect(console.state.overlays.isEmpty && console.customerEffects.allSatisfy { !$0.isWrite })
    #expect(console.notice?.contains("rascunho") == true)
  }

  @Test("keys that were meant for the list are not typed into it")
  func typeAhead() {
    var console = ConsoleDriver(customers: Sample.customers(8))
    console.press("a")
    guard let token = console.state.customers.opening else { return failBeginning() }
    console.answer(.form(token, .success(nil)))
    console.pressBlindly("j", "j")
    #expect(console.form?.content.isEmpty == true)
    console.paint()
    console.pressBlindly("j")
    #expect(console.form?.content[.document] == "j")
  }

  @Test("does not open over what was opened meanwhile")
  func openedLate() {
    var console = ConsoleDriver(customers: Sample.customers(8))
    console.press("a")
    let token = console.state.customers.opening ?? 0
    console.press("?")
    console.answer(.form(token, .success(nil)))
    #expect(console.state.scope == .viewer)
  }

  @Test(
    "says what is wrong with a field as it is left",
    arguments: [
      (CustomerField.document, "12345678000100", "verificador"), (.email, "compras", "e-mail"), (.phone, "123", "10"),
      (.cnae, "123", "7"), (.postalCode, "49A", "A"),
    ])
  func checks(field: CustomerField, text: String, word: String) throws {
    var console = opened()
    let place = try #require(CustomerFormState.fields.firstIndex(of: field))
    console.press(Array(repeating: "tab", count: place))
    console.type(text)
    #expect(fault(of: field, in: console) == nil)
    console.press(field == .deliveryPhone ? "shift-tab" : "tab")
    #expect(fault(of: field, in: console)?.contains(word) == true)
    #expect(console.notice?.contains(word) == true)
  }

  @Test("does not blame a field that was only passed")
  func passed() {
    var console = opened()
    console.press("tab", "down", "enter")
    #expect(CustomerFormState.fields.allSatisfy { fault(of: $0, in: console) == nil })
  }

  @Test("offers segment, ICMS and state as choices: by code, by name, by list")
  func choices() {
    var console = opened()
    console.press(Array(repeating: "tab", count: 6))
    console.type("9")
    console.press("tab", "tab")
    console.type("isento")
    console.press("tab", "tab", "tab", "tab", "tab", "tab")
    #expect(console.form?.focusedField == .state)
    console.type("são")
    console.press("f2")
    #expect(console.state.scope == .menu)
    console.press("down", "enter")
    #expect(console.form?.content[.segment] == "9")
    #expect(console.form?.content[.icms] == "3")
    #expect(console.form?.content[.state] == "SE")
    #expect(console.form?.focusedField == .deliveryPhone)
  }

  @Test("points out a customer with the same document or e-mail address")
  func duplicates() {
    var console = opened()
    console.type(DocumentNumber.sample(4).text)
    console.press("tab")
    #expect(console.state.customers.duplicateSearch != nil)
    console.answerDuplicates([Sample.customers(8)[4]])
    #expect(console.drawn().contains("já está aqui: Mercadinho"))
  }

  @Test("an answer about what stood there before is dropped")
  func lateDuplicates() {
    var console = opened()
    console.type(DocumentNumber.sample(4).text)
    console.press("tab")
    let token = console.state.customers.duplicateSearch ?? 0
    console.press("up")
    console.type("1")
    console.press("tab")
    console.answer(.duplicates(token, [Sample.customers(8)[4]]))
    #expect(!console.drawn().contains("já está aqui"))
  }

  @Test("is emptied only after a yes")
  func discarding() {
    var console = opened(.sample(70))
    console.press("ctrl-x", "n")
    #expect(console.form?.content.isEmpty == false)
    #expect(console.press("ctrl-x", "s") == [.customers(.keepForm(CustomerForm()))])
    #expect(console.state.overlays.isEmpty)
  }

  @Test("takes a paste as text of one line")
  func pasting() {
    var console = opened()
    #expect(console.paste("12.345\n.678") == [.customers(.keepForm(CustomerForm(texts: [.document: "12.345 .678"])))])
  }

  // MARK: Sending

  @Test("asks with what will be sent, and sends nothing before a yes")
  func asking() {
    var console = opened(.sample(70))
    console.press("ctrl-t")
    #expect(console.customerEffects.allSatisfy { !$0.isWrite })
    for word in [DocumentNumber.sample(70).formatted, "Mercado 70", "compras70@example.com", "Mercados e Empórios"] {
      #expect(console.drawn().contains(word), "\(word)")
    }
    console.press("s")
    let writes = console.customerEffects.filter { $0.isWrite }
    guard case .add(_, let customer, _)? = writes.first else {
      Issue.record("nothing was sent")
      return
    }
    #expect(customer == .sample(70) && writes.count == 1)
  }

  @Test("with faults goes to the first of them instead, and names all")
  func faults() {
    var form = CustomerForm.sample(70)
    form[.email] = "x"
    form[.city] = ""
    var console = opened(form)
    console.press("ctrl-t")
    #expect(console.state.scope == .form && console.form?.focusedField == .email)
    #expect(fault(of: .city, in: console) != nil)
    #expect(console.notice?.contains("2 campos") == true)
  }

  @Test("cannot be changed while it is on its way")
  func locked() {
    var console = sent()
    let before = console.form
    console.type("x")
    console.press("ctrl-t")
    #expect(console.form == before)
    #expect(console.notice?.contains("sendo enviada") == true)
    #expect(console.customerEffects.filter { $0.isWrite }.count == 1)
  }

  @Test("closes when the platform took it, and says the number")
  func accepted() {
    var console = sent()
    console.answerAdd(.accepted(userID: "3753"))
    #expect(console.state.overlays.isEmpty)
    #expect(console.notice?.contains("3753") == true)
    #expect(console.state.customers.loading != nil)
  }

  @Test(
    "shows a refusal at the field it speaks of, else at the top",
    arguments: [
      ("O e-mail informado já existe", CustomerField.email), ("CNPJ inválido", .document),
      (#"object has missing required properties (["s_zipcode"])"#, .postalCode), ("Sem permissão", nil),
      ("CNPJ ou e-mail já cadastrado", nil),
    ] as [(String, CustomerField?)])
  func refused(sentence: String, field: CustomerField?) {
    var console = sent()
    console.answerAdd(.refused(DeskError(.refused, detail: sentence)))
    #expect(console.form?.sending == nil)
    #expect(console.form?.message?.text.string.contains(sentence) == true)
    for other in CustomerFormState.fields {
      #expect(fault(of: other, in: console) == (other == field ? sentence : nil))
    }
    if let field { #expect(console.form?.focusedField == field) }
    #expect(console.form?.content.validated().isSuccess == true)
  }

  @Test("is not sent again by itself after an unknown outcome")
  func unknown() {
    var console = sent()
    console.answerAdd(.unknown(DeskError(.unknownOutcome)))
    #expect(console.form?.message?.text.string.contains("Incerto") == true)
    #expect(console.customerEffects.filter { $0.isWrite }.count == 1)
  }

  @Test("an outcome is said even when the form was left")
  func leftMeanwhile() {
    var console = sent()
    console.press("esc")
    console.answerAdd(.refused(DeskError(.refused, detail: "CNPJ inválido")))
    #expect(console.state.overlays.isEmpty)
    #expect(console.notice?.contains("CNPJ inválido") == true)
  }

  @Test("does not open for a read-only console")
  func readOnly() {
    let console = opened(isReadOnly: true)
    #expect(console.form == nil)
    #expect(console.notice?.hasPrefix("Só leitura") == true)
  }
}

extension CustomerForm {
  /// The same with the codes of the choices, as the form keeps them.
  fileprivate var choicesByCode: CustomerForm {
    var form = self
    for field in CustomerField.allCases {
      if let choices = field.choices, let index = field.choice(named: form[field]) { form[field] = choices[index].code }
    }
    return form
  }
}

extension Result {
  fileprivate var isSuccess: Bool { if case .success = self { true } else { false } }
}
