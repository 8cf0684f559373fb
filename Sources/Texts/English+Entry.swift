import Commerce

extension English {
  /// Why something typed cannot be taken.
  func fault(_ fault: EntryFault) -> String {
    switch fault {
    case .empty: "This must be filled in."
    case .wrongCharacter(let character): "“\(character)”: this character is not allowed."
    case .wrongLength(let allowed, let found): "There are \(list(allowed)) digits, not \(found)."
    case .wrongCheckDigit: "The check digit is wrong."
    case .repeatedDigit: "All digits the same: nobody has that number."
    case .unknownAreaCode(let code): "There is no area code \(code)."
    case .notAPhoneNumber: "Not a phone number."
    case .notAnEmailAddress: "Not an e-mail address."
    case .unknownChoice: "Not among the choices."
    case .notANumber: "Not a number."
    case .tooManyDecimals(let limit): "At most \(limit) decimals."
    case .ambiguousNumber: "A thousand or one? Write 1234 or 1.23."
    case .negative: "Cannot be negative."
    case .tooLarge: "Too large."
    case .tooLong(let limit): "At most \(limit) characters."
    }
  }

  private func list(_ numbers: [Int]) -> String {
    guard numbers.count > 1, let last = numbers.last else { return numbers.first.map { String($0) } ?? "" }
    return numbers.dropLast().map { String($0) }.joined(separator: ", ") + " or \(last)"
  }
}
