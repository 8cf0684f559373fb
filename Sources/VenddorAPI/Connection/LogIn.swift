import Desk

/// Keeps the credentials, and stops the calls when the platform refuses them: repeated wrong log-ins lock an account.
///
/// A refusal stops all processes that share the gate. A process may try once after its start and after ``retry()``; when the
/// platform accepts a log-in, the others read their credentials again and go on.
actor LogIn {
  /// Credentials with the count of readings that led to them.
  struct Ticket: Sendable {
    var credentials: Credentials
    var generation: Int
  }

  private enum State {
    case unread
    case open(Credentials)
    /// The password could not be had.
    case locked(DeskError)
  }

  private let source: CredentialSource
  private let gate: any LogInGate
  private let clock: any DeskClock
  private var state = State.unread
  /// What the platform has refused; it is not sent again until somebody asks for it.
  private var refused: Credentials?
  private var generation = 0
  private var turnedAway = 0
  private var reading: Task<Void, Never>?
  /// A closed gate does not count: this process has not tried since it was started or told to.
  private var isTrying = true

  init(source: CredentialSource, gate: any LogInGate, clock: any DeskClock) {
    self.source = source
    self.gate = gate
    self.clock = clock
  }

  /// The credentials, read if they have to be.
  ///
  /// - Throws: ``DeskError/Kind/logInRefused`` at once while the gate is closed, ``DeskError/Kind/noPassword``.
  func ticket() async throws(DeskError) -> Ticket {
    if !isTrying, let detail = await gate.refusal() {
      // Whoever opens the gate may have fixed the password.
      if case .open = state { state = .unread }
      throw DeskError(.logInRefused, detail: detail)
    }
    if case .unread = state { await readCredentials() }
    switch state {
    case .open(let credentials) where credentials == refused: throw DeskError(.logInRefused, detail: "")
    case .open(let credentials): return Ticket(credentials: credentials, generation: generation)
    case .locked(let error): throw error
    case .unread: throw DeskError(.logInRefused, detail: "no credentials")
    }
  }

  /// Closes the gate, unless the refusal belongs to credentials that were replaced meanwhile.
  func refuse(_ ticket: Ticket, detail: String) async {
    guard ticket.generation == generation else { return }
    isTrying = false
    refused = ticket.credentials
    await gate.noteRefusal(detail, at: clock.now())
  }

  /// An answer that neither platform nor gateway wrote: a third one in a row stops the calls like a refusal.
  func noteTurnedAway(_ ticket: Ticket) async {
    turnedAway += 1
    if turnedAway >= 3 { await refuse(ticket, detail: DeskError.turnedAwayThrice) }
  }

  /// A call with these credentials was answered.
  ///
  /// - Parameter hasLoggedIn: whether the answer shows that the platform has taken them.
  func noteAnswer(_ ticket: Ticket, hasLoggedIn: Bool) async {
    guard ticket.generation == generation else { return }
    turnedAway = 0
    guard hasLoggedIn, isTrying else { return }
    isTrying = false
    await gate.noteAcceptance()
  }

  func retry() async {
    turnedAway = 0
    refused = nil
    await reading?.value
    await readCredentials()
    isTrying = true
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
