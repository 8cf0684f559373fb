import Testing

/// A file that is none of ours, or has a mistake, is told about and leaves everything as it was.
@Suite("Importing wrong files", .endToEnd)
struct WrongFileTests {
  /// A file, and what is said of it on either stream.
  struct WrongFile: CustomTestStringConvertible, Sendable {
    var testDescription: String
    var text: String
    var said: [String]
  }

  private static let header = "ean;nome;preco;estoque\n"
  private static let url = "http://127.0.0.1:9"

  static let files = [
    WrongFile(testDescription: "nothing", text: "", said: ["está vazio"]),
    WrongFile(
      testDescription: "binary", text: "\u{7F}ELF\u{2}\u{1}\u{1}" + String(repeating: "\0\0\u{3}\u{1}", count: 2000),
      said: ["não é texto"]),
    WrongFile(testDescription: "a spreadsheet", text: "PK\u{3}\u{4}\u{14}\0", said: ["planilha"]),
    WrongFile(
      testDescription: "no header", text: "\(Samples.ean(1));Leite;4,50;7\n", said: ["primeira linha não dá nome"]),
    WrongFile(
      testDescription: "a code twice",
      text: header + "\(Samples.ean(1));Leite;4,50;7\n\(Samples.ean(2));Pão;1,00;1\n\(Samples.ean(1));Leite;9,99;7\n",
      said: ["linha 4: ean: “\(Samples.ean(1))”: Igual à linha 2"]),
    WrongFile(
      testDescription: "wrong check digits",
      text: header + "\(Samples.ean(2));Pão;1,00;1\n7891000071015;Leite;4,50;7\n",
      said: ["linha 3: ean: “7891000071015”: O dígito verificador não confere."]),
    WrongFile(
      testDescription: "formulas",
      text: header + "\(Samples.ean(1));Leite;=1+1;=B2\n=1+1;Pão;1,00;1\n",
      said: ["linha 2: preco: “=1+1”: ", "linha 2: estoque: “=B2”: ", "linha 3: ean: “=1+1”: "]),
    WrongFile(
      testDescription: "a number that may be two",
      text: header + "\(Samples.ean(1));Leite;1.234;7\n", said: ["linha 2: preco: “1.234”: Mil ou um?"]),
    WrongFile(
      testDescription: "an open quote", text: header + "\(Samples.ean(1));\"Leite;4,50;7\n",
      said: ["linha 2: nome: As aspas não fecham"]),
    WrongFile(
      testDescription: "cut JSON", text: #"{"products":[{"ean":"\#(Samples.ean(1))","name":"Lei"#,
      said: ["termina no meio"]),
    WrongFile(
      testDescription: "a key twice",
      text: #"[{"ean":"\#(Samples.ean(1))","ean":"\#(Samples.ean(2))","name":"Leite","price":"1","amount":"1"}]"#,
      said: ["linha 1: ean: Aparece duas vezes"]),
  ]

  @Test("each mistake is told by its line: 6; the local copy stays as it was", arguments: files)
  func wrong(file: WrongFile) async throws {
    let before = try await records()
    let path = try Workplace.here.newFile("wrong.csv")
    try Files.write(file.text, to: path)
    for option in [["--dry-run"], []] {
      let command = try await run(
        [Workplace.balcao, "catalog", "import", path] + option + connectionArguments(Self.url))
      #expect(command.ending == .exit(6), "\(command)")
      for words in file.said { #expect((command.output + command.errors).contains(words), "\(command)") }
    }
    #expect(try await exported() == before)
  }

  @Test("64 MB without an end of line are refused in a moment's memory, and leave the local copy as it was")
  func longLine() async throws {
    let before = try await records()
    let path = try Workplace.here.newFile("long.csv")
    let made = try await shell(
      "{ printf 'ean;nome;preco;estoque\\n'; head -c 67108864 /dev/zero | tr '\\0' x; } >\(path)")
    try #require(made.ending == .exit(0))
    // Memory is bounded, so a line kept whole would end the program.
    let options = try connectionArguments(Self.url).joined(separator: " ")
    let command = try await shell("ulimit -d 163840; balcao catalog import \(path) \(options)")
    #expect(command.ending == .exit(6) && command.output.contains("linha 2: "), "\(command)")
    #expect(command.output.contains("1048576 bytes"), "\(command)")
    #expect(try await exported() == before)
  }

  @Test("a path that leads nowhere: 6", arguments: ["/nowhere/products.csv", "/tmp", "/dev/null"])
  func noFile(path: String) async throws {
    let command = try await balcao(on: Self.url, "catalog", "import", path)
    #expect(command.ending == .exit(6) && command.output.isEmpty && command.errors.contains("caminho"), "\(command)")
  }

  @Test("wrong customers are told by line and column, too: 6")
  func customers() async throws {
    let path = try Workplace.here.newFile("customers.csv")
    try Files.write(
      "cnpj;e-mail;bloqueado;limite\n\(Samples.cnpj(1));x;talvez;-5\n\(Samples.cnpj(1).dropLast())0;a@b.example;sim;1\n",
      to: path)
    let command = try await balcao(on: Self.url, "customers", "import", path)
    #expect(command.ending == .exit(6), "\(command)")
    for words in ["linha 2: bloqueado: ", "linha 2: limite: ", "linha 3: cnpj: "] {
      #expect(command.output.contains(words), "\(command)")
    }
    #expect(try await balcao(on: Self.url, "customers", "list").errors.contains("Nada encontrado"))
  }

  /// Fills the local copy with three products.
  private func records() async throws -> String {
    _ = try await importProducts(Samples.products(1...3), on: Self.url)
    return try await exported()
  }

  private func exported() async throws -> String {
    let list = try await balcao(on: Self.url, "catalog", "list", "--output", "json")
    guard list.ending == .exit(0), list.output.contains(Samples.ean(3)) else {
      throw Unexpected("no local copy: \(list)")
    }
    return list.output
  }
}
