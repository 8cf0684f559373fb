import Commerce
import ConsoleKit
import Desk
import TextGrid
import Texts
import Widgets

/// The form of a new customer (API document I5), kept as a draft with every change.
public struct CustomerFormState: Sendable, Equatable {
  /// In the order of the form's fields.
  static let fields = CustomerField.allCases

  public internal(set) var form: Form
  /// What was last kept as a draft.
  var kept: CustomerForm
  /// Customers of the local copy with the same document or e-mail address.
  public internal(set) var duplicates: [SyncedRecord<Customer>] = []
  /// When the duplicates were asked for.
  var duplicatesAt: Timestamp?
  /// What the platform said that belongs to no single field, or what became of sending.
  public internal(set) var message: StyledText?
  /// The write that carries the form: nothing is changed while it is on its way.
  public internal(set) var sending: LoadToken?

  init(form: Form, kept: CustomerForm) {
    self.form = form
    self.kept = kept
  }

  /// The fields as they would be sent or kept.
  public var content: CustomerForm {
    var content = CustomerForm()
    for (index, field) in Self.fields.enumerated() {
      if let choices = field.choices {
        content[field] = form.selection(at: index).map { choices[$0].code } ?? ""
      } else {
        content[field] = form.text(at: index)
      }
    }
    return content
  }

  var focusedField: CustomerField { Self.fields[form.focus] }

  /// Shows what is wrong with a field, or that nothing is.
  mutating func setFault(_ fault: SafeText?, of field: CustomerField) {
    guard let index = Self.fields.firstIndex(of: field) else { return }
    form.fields[index].fault = fault
  }

  /// Judges one field as it is left.
  ///
  /// - Parameter isComplete: whether an empty required field is a fault, too. It is none while the form is being filled in, in any order.
  mutating func check(_ field: CustomerField, _ texts: Texts, isComplete: Bool = false) {
    let content = content
    let fault = content.fault(of: field)
    let counts = isComplete || fault != .empty
    setFault(counts ? fault.map { texts(.entryFault($0)) } : nil, of: field)
  }

  mutating func setWarning(_ warning: SafeText?, of field: CustomerField) {
    guard let index = Self.fields.firstIndex(of: field) else { return }
    form.fields[index].warning = warning
  }

  mutating func moveFocus(to field: CustomerField) {
    if let index = Self.fields.firstIndex(of: field) { form.moveFocus(to: index) }
  }
}

extension CustomerField {
  /// Whether what stands in it tells of a person.
  var isPersonal: Bool {
    switch self {
    case .segment, .cnae, .icms, .state, .city: false
    default: true
    }
  }

  /// The field that the platform's sentence speaks of, where a word of it tells.
  static func named(in sentence: String) -> CustomerField? {
    let words = FoldedText.plain(sentence)
    // More than one field named leaves it to the reader.
    let found = telltales.filter { telltale in telltale.words.contains { words.contains($0) } }.map(\.field)
    return Set(found).count == 1 ? found.first : nil
  }

  private static let telltales: [(field: CustomerField, words: [String])] = [
    (.document, ["cnpj", "cpf"]),
    (.tradeName, ["trade_name", "nome fantasia"]),
    (.company, ["company", "razao social"]),
    (.email, ["email", "e-mail"]),
    (.contact, ["responsavel"]),
    (.segment, ["segmento"]),
    (.cnae, ["cnae"]),
    (.icms, ["indicador_inscricao_estadual_des", "icms"]),
    (.stateRegistration, ["inscricaoestadual", "inscricao estadual"]),
    (.postalCode, ["s_zipcode", "cep "]),
    (.street, ["s_address"]),
    (.district, ["s_district"]),
    (.city, ["s_city"]),
    (.state, ["s_state"]),
    (.deliveryPhone, ["s_phone"]),
  ]
}
