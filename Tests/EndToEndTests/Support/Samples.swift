/// Codes and numbers with right check digits.
enum Samples {
  /// The EAN of a sample product.
  static func ean(_ number: Int) -> String {
    let body = "789" + padded(number, to: 9)
    let sum = body.utf8.enumerated().reduce(0) { sum, digit in
      sum + (Int(digit.element) - 48) * (digit.offset.isMultiple(of: 2) ? 1 : 3)
    }
    return body + String((10 - sum % 10) % 10)
  }

  /// The CNPJ of a sample customer.
  static func cnpj(_ number: Int) -> String {
    var text = "1" + padded(number, to: 7) + "0001"
    for _ in 0..<2 {
      let sum = text.utf8.reversed().enumerated().reduce(0) { sum, digit in
        sum + (Int(digit.element) - 48) * (2 + digit.offset % 8)
      }
      text += String(sum % 11 < 2 ? 0 : 11 - sum % 11)
    }
    return text
  }

  /// A file of products; the prices are in centavos.
  static func products(_ numbers: some Sequence<Int>, price: (Int) -> Int = { 1000 + $0 }) -> String {
    "ean;nome;preco;estoque\n"
      + numbers.map { "\(ean($0));Produto \($0);\(reais(price($0)));\($0 % 90)\n" }.joined()
  }

  /// A file with one whole customer.
  static let customerForm = """
    cnpj;nome fantasia;razão social;e-mail;telefone;responsavel;segmento;cnae;icms;ie;cep;rua;bairro;cidade;uf
    \(cnpj(1));Mercado 1;Mercado Ltda;compras@loja.example;(79) 3222-8899;Ana;9;4711-3/02;1;271234563;49010-000;Rua A, 1;Centro;Aracaju;SE

    """

  /// An amount of centavos as a file has it.
  static func reais(_ centavos: Int) -> String { "\(centavos / 100),\(padded(centavos % 100, to: 2))" }

  /// An amount of centavos as the platform has it.
  static func wire(_ centavos: Int) -> String { "\(centavos / 100).\(padded(centavos % 100, to: 2))" }

  private static func padded(_ number: Int, to width: Int) -> String {
    let digits = String(number)
    return String(repeating: "0", count: max(0, width - digits.count)) + digits
  }
}
