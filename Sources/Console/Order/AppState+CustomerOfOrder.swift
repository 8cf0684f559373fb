import Commerce
import Texts

// `c`: who the order's customer is in the local copy.
extension AppState {
  /// What the order that is shown says of its customer's document, in the extra field that the config names.
  private var documentOfOrder: Result<DocumentNumber, CustomerLinkFault> {
    guard let shown = order.order else { return .failure(.noOrder) }
    guard let key = session.customerDocumentField else {
      let candidate = shown.fields.first { (try? DocumentNumber($0.value)) != nil }
      return .failure(.notConfigured(candidate: candidate?.key))
    }
    guard let field = shown.fields.first(where: { $0.key == key }), !field.value.isEmpty else {
      return .failure(.missing(key))
    }
    guard let document = try? DocumentNumber(field.value) else { return .failure(.unreadable(key)) }
    return .success(document)
  }

  var availabilityOfCustomer: Availability {
    switch documentOfOrder {
    case .success: .enabled
    case .failure(let fault): .disabled(.customers(.noLink(fault)))
    }
  }

  mutating func showCustomerOfOrder() -> [Effect] {
    guard case .success(let document) = documentOfOrder else { return [] }
    return carryOut(.findCustomer(document))
  }
}
