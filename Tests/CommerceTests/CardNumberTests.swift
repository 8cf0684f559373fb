import Commerce
import Testing

/// Numbers of payment cards are known by issuer, length and check digit; nothing else is taken for one.
@Suite("Numbers of payment cards")
struct CardNumberTests {
  @Test(
    "each is masked, however it is written",
    arguments: [
      "4111111111111111", "4111 1111 1111 1111", "4111-1111-1111-1111", "4111.1111.1111.1111", "5555555555554444",
      "2223003122003222", "378282246310005", "3782 822463 10005", "36148900647913", "3614 890064 7913",
      "6062826786276634",
      "6362970000457013", "3530111333300000", "6011111111111117", "4111\u{A0}1111\u{A0}1111\u{A0}1111",
    ])
  func masked(card: String) {
    #expect(CardNumber.masked(card) == "•••")
    #expect(CardNumber.masked("cartão \(card) 12/29 cvv 123") == "cartão ••• 12/29 cvv 123")
    #expect(CardNumber.masked("n:\(card), e \(card).") == "n:•••, e •••.")
  }

  @Test(
    "what only looks like one stays",
    arguments: [
      // A wrong check digit, no issuer, a GTIN of 13 and 14 digits, CNPJ, phone, key of an invoice, line of a boleto.
      "4111111111111112", "1234567812345670", "4006381333931", "17891000140304", "36.148.900/0001-90",
      "+55 11 94111-1111",
      "35200714200166000187550010000000046550000046", "34191.79001 01043.510047 91020.150008 5 99990000010000",
      "00000000000000", "2026-11-22 14:22:33", "R$ 4.111,11", "4111 1111 1111", "8160 8161 8162 8163", "",
    ])
  func kept(text: String) {
    #expect(CardNumber.masked(text) == text)
  }

  @Test("of all codes with a right check digit of their own none is masked")
  func codes() throws {
    for number in 0..<20_000 {
      let body = String(4_000_000_000_000 + number * 49_999_997)
      for length in [12, 13] {
        let prefix = body.prefix(length)
        for digit in 0...9 where (try? GTIN("\(prefix)\(digit)")) != nil {
          #expect(CardNumber.masked("\(prefix)\(digit)") == "\(prefix)\(digit)")
        }
      }
    }
  }
}
