import Desk
import Glibc
import Settings
import TerminalRuntime
import Texts

/// Where the password comes from: a command, a file, standard input, or a prompt without echo, in this order.
///
/// A typed password, and one from standard input, is kept in memory. A file or a command is read again each time.
struct PasswordSource: Sendable {
  private enum Origin: Sendable {
    case command([String], variables: [String: String])
    case file(String)
    case memory(Secret)
  }

  private let origin: Origin
  private let language: Language

  /// - Throws: ``Failure`` if there is no password, before anything opens.
  init(_ settings: ResolvedSettings, variables: [String: String], language: Language) throws(Failure) {
    self.language = language
    guard settings.credential != nil || Self.canPrompt else {
      throw Failure(.usage, Sentences.of(.noPassword, language))
    }
    do throws(CredentialError) {
      switch settings.credential {
      case .command(let argv): origin = .command(argv, variables: variables)
      case .file(let path):
        _ = try PasswordFile.read(path)
        origin = .file(path)
      case .standardInput: origin = .memory(try PasswordInput.read())
      case nil: origin = .memory(try Self.prompt(language))
      }
    } catch {
      throw Failure(.local, Sentences.of(error, language))
    }
  }

  /// - Throws: ``DeskError/Kind/noPassword`` with what the operator can do about it.
  func password() async throws(DeskError) -> String {
    do throws(CredentialError) {
      return switch origin {
      case .command(let argv, let variables):
        try await CredentialCommand.run(argv, environment: variables).revealed()
      case .file(let path): try PasswordFile.read(path).revealed()
      case .memory(let secret): secret.revealed()
      }
    } catch {
      throw DeskError(.noPassword, detail: Sentences.of(error, language))
    }
  }

  private static var canPrompt: Bool {
    let terminal = open("/dev/tty", O_RDWR | O_CLOEXEC)
    guard terminal >= 0 else { return false }
    close(terminal)
    return true
  }

  /// Asks on the terminal, without echo.
  private static func prompt(_ language: Language) throws(CredentialError) -> Secret {
    let terminal = open("/dev/tty", O_RDWR | O_CLOEXEC)
    guard terminal >= 0 else { throw .unreadable(.missing) }
    defer { close(terminal) }
    SignalPipe.waitForForeground(terminal)
    var modes = termios()
    guard tcgetattr(terminal, &modes) == 0 else { throw .unreadable(.notRegular) }
    let former = modes
    modes.c_lflag &= ~tcflag_t(ECHO)
    tcsetattr(terminal, TCSAFLUSH, &modes)
    defer {
      var former = former
      tcsetattr(terminal, TCSAFLUSH, &former)
      StandardStream(descriptor: terminal).write("\n")
    }
    return try CrashHandlers.guarding(terminal, modes: former) { () throws(CredentialError) in
      StandardStream(descriptor: terminal).write(Sentences.of(.passwordPrompt, language))
      return try PasswordInput.read(descriptor: terminal)
    }
  }
}
