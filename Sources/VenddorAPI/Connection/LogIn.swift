import Desk

/// Keeps the credentials, and closes the gate when the platform refuses them: repeated wrong log-ins lock an account.
actor LogIn {
  /// Credentials with the count of readings that led to them.
  struct Pass: Sendable {
    var credentials: Credentials
    var generation: Int
  }

  private enum State {
    case unread
    case open(Credentials)
    case closed(detail: String)
    /// The password could not be had.
    case locked(DeskError)
  }

  private let source: CredentialSource
  private var state = State.unread
  private var generation = 0
  private var turnedAway = 0
  private var reading: Task<Void, Never>?

  init(source: CredentialSource) {
    self.source = source
  }

  /// The credentials, read if they never were; throws ``DeskError/Kind/logInRefused`` at once while the gate is closed.
  func pass() async throws(DeskError) -> Pass {
    if case .unread = state { await readCredentials() }
    switch state {
    case .open(let credentials): return Pass(credentials: credentials, generation: generation)
    case .closed(let detail): throw DeskError(.logInRefused, detail: detail)
    case .locked(let error): throw error
    case .unread: throw DeskError(.logInRefused, detail: "no credentials")
    }
  }

  /// Closes the gate, unless the refusal belongs to credentials that were replaced meanwhile.
  func refuse(_ pass: Pass, detail: String) {
    guard pass.generation == generation else { return }
    state = .closed(detail: detail)
  }

  /// An answer that neither platform nor gateway wrote: a third one in a row stops the calls like a refusal.
  func noteTurnedAway(_ pass: Pass) {
    turnedAway += 1
    if turnedAway >= 3 { refuse(pass, detail: "HTTP 401") }
  }

  func noteAnswer() { turnedAway = 0 }

  func retry() async {
    turnedAway = 0
    await reading?.value
    await readCredentials()
  }

  /// Callers that come while a reading is under way wait for it instead of starting another.
  private func readCredentials() async {
    if reading == nil {
      reading = Task {
        let result: State
        do {
          result = .open(try await source.read())
        } catch let error as DeskError {
          result = .locked(DeskError(.noPassword, detail: error.detail))
        } catch {
          result = .locked(DeskError(.noPassword, detail: "the credentials could not be read"))
        }
        state = result
        generation += 1
        reading = nil
      }
    }
    await reading?.value
  }
}
