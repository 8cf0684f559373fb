import FaultServer

/// What a text claims, in the words of its language. A claim that the server's log does not bear out is a lie.
struct Claims {
  private let text: String
  private let language: String

  init(_ text: String, language: String) {
    self.text = text.lowercased()
    self.language = language
  }

  private func says(_ portuguese: [String], _ english: [String]) -> Bool {
    (language == "en" ? english : portuguese).contains { text.contains($0) }
  }

  var nothingSent: Bool {
    says(["nada foi enviado", "nada saiu"], ["nothing was sent", "nothing left"])
  }
  /// The orders of which it says so, each by its number; empty where it says so of all.
  private var ordersNotSent: [String] {
    let claims = text.matches(of: /(?:pedido|order) (\d+): (?:nada foi enviado|nothing was sent)/)
    let count = text.matches(of: /nada foi enviado|nada saiu|nothing was sent|nothing left/).count
    return claims.count == count ? claims.map { String($0.1) } : []
  }
  var isConfirmed: Bool {
    says(
      [" confirmado em", " confirmado:", " confirmado.", "produtos confirmados"],
      [" confirmed in", " confirmed:", " confirmed.", "products confirmed"])
      && !says(["não confirmado", "não foi confirmado"], ["not confirmed"])
  }
  var noAnswer: Bool {
    says(
      ["nenhuma resposta", "não veio resposta", "a resposta não veio", "sem resposta"],
      ["no answer came", "the answer did not come", "did not answer"])
  }
  var logInRefused: Bool { says(["recusou o acesso"], ["refused the log-in"]) }
  var safeToRepeat: Bool {
    says(
      ["pode repetir", "pode ser repetido", "repetir é seguro", "repita sem receio"],
      ["safe to repeat", "may be repeated"])
  }
  var isForeign: Bool {
    let padded = " " + text.replacing("\n", with: " ") + " "
    let words =
      language == "en"
      ? [" não ", " foi ", " nada ", " resposta ", " conexão", " ligação", " enviado", " o servidor "]
      : [" the ", " was ", " not ", " answer", " nothing ", " connection ", " is not ", " longer than ", " of a "]
    return words.contains { padded.contains($0) }
  }

  /// How many records it counts as not sent; none where it does not count.
  var countedAsNotSent: Int {
    let match = text.firstMatch(of: language == "en" ? /(\d+) not sent/ : /(\d+) não enviados?/)
    return match.flatMap { Int($0.1) } ?? 0
  }

  /// - Parameter code: the exit code; `nil` for what a console shows.
  func faults(in facts: Facts, code: Int32?) -> [String] {
    var faults: [String] = []
    if code != 0, text.allSatisfy(\.isWhitespace) { faults.append("says nothing") }
    if nothingSent, facts.sawWrite(ofOneOf: ordersNotSent) {
      faults.append("says that nothing was sent, and bytes of a write came")
    }
    if isConfirmed, facts.readsBack, !facts.isShown {
      faults.append("says confirmed, and the platform never showed it")
    }
    if noAnswer, facts.place == .write, facts.answerBegan {
      faults.append("says that no answer came, and one began")
    }
    let isRefusal = facts.place == .write ? facts.fault.write == .logInRefused : facts.fault.read == .logInRefused
    if logInRefused, !isRefusal { faults.append("says that the log-in was refused") }
    if code == 5, isRefusal, !logInRefused { faults.append("does not say that the log-in was refused") }
    let isUnclear = facts.place == .write && facts.fault.write == .nothing
    if safeToRepeat, facts.sawWrite, isUnclear, code != 0 { faults.append("says that it may be repeated") }
    // A set of orders may end before its last ones; products and terms go in one batch here.
    if facts.place == .write, facts.sawWrite, isUnclear || !facts.readsBack, countedAsNotSent > 0 {
      faults.append("counts as not sent what arrived")
    }
    if isForeign { faults.append("has words of the other language") }
    return faults
  }
}
