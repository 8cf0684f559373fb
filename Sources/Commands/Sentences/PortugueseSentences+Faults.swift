import Commerce
import Desk
import Glibc
import Settings
import TerminalRuntime
import Texts

extension PortugueseSentences {
  static func words(_ error: TerminalError) -> String {
    switch error {
    case .noTerminal: "Não há terminal: abra o console em um, ou use os comandos de `balcao --help`."
    case .unsuitable(let term):
      term.isEmpty
        ? "A variável TERM está vazia: dê o tipo do terminal, como TERM=xterm-256color."
        : "O terminal \(term) não funciona com o console: tente TERM=xterm-256color."
    case .notStarted(let term): "O terminal \(term) não abriu: tente TERM=xterm-256color."
    case .system(let operation, let code):
      "O sistema não deixou abrir o console (\(operation), erro \(code)): tente de novo."
    case .lost: "O terminal caiu. O que estava sendo enviado está no histórico: `balcao journal list`."
    }
  }

  static func lossWords(_ code: Int32) -> String {
    code == EBADF ? "a saída padrão está fechada" : Texts.words(systemError: code, .portuguese)
  }
}
