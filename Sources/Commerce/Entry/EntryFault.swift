/// Why a text a person or a file gave cannot be the value it is meant to be.
///
/// Only entry is judged so: what the platform answers is shown as it came.
public enum EntryFault: Error, Hashable, Sendable {
  case empty
  /// A character that has no place there.
  case wrongCharacter(Character)
  /// How many digits there should be; several numbers where several lengths are right.
  case wrongLength(allowed: [Int], found: Int)
  case wrongCheckDigit
  /// All digits are the same. Such a number passes the check and belongs to nobody.
  case repeatedDigit
  case unknownAreaCode(String)
  /// Neither a landline nor a mobile number.
  case notAPhoneNumber
  case notAnEmailAddress
  /// None of a list of choices.
  case unknownChoice
  case notANumber
  /// More decimals than count: rounding what somebody typed would hide a slip.
  case tooManyDecimals(limit: Int)
  /// `1.234` is a thousand to some and one to others: a guess may be dear.
  case ambiguousNumber
  case negative
  case tooLarge
  case tooLong(limit: Int)
}
