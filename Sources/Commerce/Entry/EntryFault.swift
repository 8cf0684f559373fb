/// Why a text from a person or a file is not a valid value.
///
/// Answers of the platform are not checked by these rules; they are shown as they came.
public enum EntryFault: Error, Hashable, Sendable {
  case empty
  /// A character that is not allowed there.
  case wrongCharacter(Character)
  /// The allowed numbers of digits, and the number found.
  case wrongLength(allowed: [Int], found: Int)
  case wrongCheckDigit
  /// All digits are the same. Such a number passes the check but belongs to nobody.
  case repeatedDigit
  case unknownAreaCode(String)
  /// Neither a landline nor a mobile number.
  case notAPhoneNumber
  case notAnEmailAddress
  /// Not in the list of choices.
  case unknownChoice
  case notANumber
  /// More decimals than the value keeps. Rounding typed text would hide a mistake.
  case tooManyDecimals(limit: Int)
  /// `1.234` is a thousand to some and one to others; a wrong guess is expensive.
  case ambiguousNumber
  case negative
  case tooLarge
  case tooLong(limit: Int)
}
