import Desk

/// Keeps the credentials, and stops all calls when the platform refuses them, because repeated wrong log-ins lock an account.
///
/// A refusal stops all processes that share the gate. A process may try once after its start and once after ``retry()``. When the
/// platform accepts a log-in, the other processes read their credentials again and continue.
actor LogIn {
  /// Credentials for one call. The generation tells whether they were replaced since.
  struct Ticket: Sendable {
    var credentials: Credentials
    var generation: Int
  }

  private enum State {
    case unread
    case open(Credentials)
    /// The password could not be read.
    case locked(DeskError)
  }

  private let source: CredentialSource
  private let gate: any LogInGate
  private let clock: any DeskClock
  private var state = State.unread
  /// The credentials that the platform refused. They are sent again only after ``retry()``.
  private var refused: Credentials?
  private var generation = 0
  private var turnedAway = 0
  private var reading: Task<Void, Never>?
  /// Whether this process may try in spite of a closed gate: it has not tried since its start or the last ``retry()``.
  private var isTrying = true

  init(source: CredentialSource, gate: any LogInGate, clock: any DeskClock) {
    self.source = source
    self.gate = gate
    self.clock = clock
  }

  /// The credentials for a call, which are read first if necessary.
  ///
  /// - Throws: ``DeskError/Kind/logInRefused`` while the gate is closed, ``DeskError/Kind/noPassword`` if they cannot be read.
  func ticket() async throws(DeskError) -> Ticket {
    if !isTrying, let detail = await gate.refusal() {
      // Another process may have opened the gate with a new password, so this one reads it again.
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

  /// Closes the gate, unless the refused credentials were replaced in the meantime.
  func refuse(_ ticket: Ticket, detail: String) async {
    guard ticket.generation == generation else { return }
    isTrying = false
    refused = ticket.credentials
    await gate.noteRefusal(detail, at: clock.now())
  }

  /// Notes a 401 that neither the platform nor its gateway wrote. The third in a row stops all calls as a refusal does.
  func noteTurnedAway(_ ticket: Ticket) async {
    turnedAway += 1
    if turnedAway >= 3 { await refuse(ticket, detail: DeskError.turnedAwayThrice) }
  }

  /// Notes that a call with these credentials was answered.
  ///
  /// - Parameter hasLoggedIn: whether the answer shows that the platform accepted the credentials.
  func noteAnswer(_ ticket: Ticket, hasLoggedIn: Bool) async {
    guard ticket.generation == generation else { return }
    turnedAway = 0
    guard hasLoggedIn, isTrying else { return }
    isTrying = false
    await gate.noteAcceptance()
  }

  /// Reads the credentials again and lets this process try them once.
  func retry() async {
    turnedAway = 0
    refused = nil
    await reading?.value
    await readCredentials()
    isTrying = true
  }

  /// Reads the credentials. Callers that come during a reading wait for it and do not start another.
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
