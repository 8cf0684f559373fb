import Desk

// The journal's technical notes, which it has in English: they are written once, and read in any language.
extension Portuguese {
  static func note(_ note: String) -> String {
    if let again = RepeatNote(note) {
      return "de novo como \(again.request.rawValue)" + (again.reason.isEmpty ? "" : ": " + self.note(again.reason))
    }
    if let words = notes[note] { return words }
    for (start, words) in starts where note.hasPrefix(start) { return words + note.dropFirst(start.count) }
    if let took = note.wholeMatch(of: /the platform says it took (\d+) of (\d+)/) {
      return "a plataforma diz que aceitou \(took.1) de \(took.2)"
    }
    if let user = note.wholeMatch(of: /user (\S+)/) { return "usuário \(user.1)" }
    if let orders = note.wholeMatch(of: /orders (\d[\d, ]*)/) { return "pedidos \(orders.1)" }
    return note
  }

  private static let notes = [
    "the program that sent it ended before an answer came": "o programa que enviou terminou antes da resposta",
    "terminal lost or process ended": "o terminal se perdeu ou o programa terminou",
    "the reading grew too old": "a leitura ficou velha demais",
    "seen later": "visto depois",
    "canceled while sending": "interrompido durante o envio",
    "nothing came in time": "nada veio a tempo",
    "no answer in time": "sem resposta a tempo",
    "the whole call took too long": "a chamada toda demorou demais",
    "no connection in time": "sem conexão a tempo",
    "no connection": "sem conexão",
    "the connection was refused": "a conexão foi recusada",
    "the connection broke": "a conexão caiu",
    "the connection was shut down": "a conexão foi encerrada",
    "the server closed the connection": "o servidor fechou a conexão",
    "the connection ended in the middle of the answer": "a conexão terminou no meio da resposta",
    "the host name was not found": "o nome do servidor não foi encontrado",
    "the address cannot be used": "o endereço não serve",
    "the TLS handshake did not end in time": "a conexão segura não se completou a tempo",
    "the TLS handshake failed": "a conexão segura falhou",
    "the TLS connection broke": "a conexão segura caiu",
    "the certificate is not trusted": "o certificado não é confiável",
    "the certificate is not valid today": "o certificado não vale hoje",
    "the certificate names another host": "o certificado é de outro servidor",
    "the certificate cannot be checked": "o certificado não pôde ser conferido",
    "the answer is no HTTP": "a resposta não é HTTP",
    "the answer's body cannot be unpacked": "a resposta não pôde ser descompactada",
    "a page instead of JSON": "uma página em vez de JSON",
    "the answer does not say whether the change was taken": "a resposta não diz se a alteração foi aceita",
    "the answer is about another order": "a resposta é de outro pedido",
    "an answer to another call": "a resposta é de outra chamada",
    "nothing was put in the queue": "nada entrou na fila",
  ]

  /// Beginnings that a name, a number or an address follows.
  private static let starts = [
    ("perhaps by entry ", "talvez pelo envio "), ("it was ", "estava em "),
    ("the answer is longer than ", "a resposta passa de "),
    ("the connection broke (", "a conexão caiu ("),
  ]
}
