import Texts

/// What is wrong with a command line, as the argument parser says it, in the language of the reader.
enum UsageMessage {
  static func words(_ message: String, _ language: Language) -> String {
    guard language == .portuguese else { return message }
    // The help of an option is English, as `--help` is.
    return message.split(separator: "\n", omittingEmptySubsequences: false).filter { !$0.hasPrefix("Help:") }
      .map { portuguese(String($0)) }.joined(separator: "\n")
  }

  private static func portuguese(_ line: String) -> String {
    line
      .replacing(#/^Error: /#, with: "Erro: ").replacing(#/^Usage: /#, with: "Uso: ")
      .replacing(/^  See '(.+)' for more information\.$/) { "  Veja '\($0.1)'." }
      .replacing(/Unknown option '([^']*)'/) { "Opção desconhecida: '\($0.1)'" }
      .replacing(/Did you mean '([^']*)'\?/) { "Seria '\($0.1)'?" }
      .replacing(/Missing value for '([^']*)'/) { "Falta o valor de '\($0.1)'" }
      .replacing(/Missing expected argument '([^']*)'/) { "Falta o argumento '\($0.1)'" }
      .replacing(#/Missing one of: /#, with: "Falta um destes: ")
      .replacing(/Unexpected argument '([^']*)'/) { "Argumento inesperado: '\($0.1)'" }
      .replacing(#/(\d+) unexpected arguments: /#) { "\($0.1) argumentos inesperados: " }
      .replacing(/The value '(.*)' is invalid for '([^']*)'/) { "O valor '\($0.1)' não serve para '\($0.2)'" }
      .replacing(/The option '([^']*)' does not take any value, but '(.*)' was specified\./) {
        "A opção '\($0.1)' não aceita valor, e recebeu '\($0.2)'."
      }
      .replacing(/Please provide one of the following:/, with: "Use um destes:")
      .replacing(/Please provide one of (.*)\.$/) {
        "Use um destes: \($0.1.replacing("' and '", with: "' e '").replacing("' or '", with: "' ou '"))."
      }
      .replacing(/(--[a-z-]+) takes (\d+) to (\d+)\./) { "\($0.1) aceita de \($0.2) a \($0.3)." }
  }
}
