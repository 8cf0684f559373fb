import Commerce

extension Portuguese {
  /// Why something typed cannot be taken.
  func fault(_ fault: EntryFault) -> String {
    switch fault {
    case .empty: "Falta preencher."
    case .wrongCharacter(let character): "“\(character)”: caractere não permitido."
    case .wrongLength(let allowed, let found): "São \(list(allowed)) dígitos, não \(found)."
    case .wrongCheckDigit: "O dígito verificador não confere."
    case .repeatedDigit: "Todos os dígitos iguais: ninguém tem esse número."
    case .unknownAreaCode(let code): "Não há o DDD \(code)."
    case .notAPhoneNumber: "Não é um telefone."
    case .notAnEmailAddress: "Não é um e-mail."
    case .unknownChoice: "Não está entre as opções."
    case .notANumber: "Não é um número."
    case .tooManyDecimals(let limit): "No máximo \(limit) casas decimais."
    case .ambiguousNumber: "Mil ou um? Escreva 1234 ou 1,23."
    case .negative: "Não pode ser negativo."
    case .tooLarge: "Grande demais."
    case .tooLong(let limit): "No máximo \(limit) caracteres."
    }
  }

  private func list(_ numbers: [Int]) -> String {
    guard numbers.count > 1, let last = numbers.last else { return numbers.first.map { String($0) } ?? "" }
    return numbers.dropLast().map { String($0) }.joined(separator: ", ") + " ou \(last)"
  }
}
