import ArgumentParser
import Settings

/// The options every command takes; each also as `BALCAO_…` in the environment, except the password.
struct CommonOptions: ParsableArguments {
  @Option(help: "The profile of the config file to use.") var profile: String?
  @Option(help: "The platform's base URL. Plain http only for this machine.") var baseUrl: String?
  @Option(help: "The user of the integration account.") var user: String?
  @Option(help: "A file (mode 0600) whose first line is the password.") var passwordFile: String?
  @Flag(help: "Read the password from the first line of stdin.") var passwordStdin = false
  @Option(help: "PEM file of the authority that signed the server's certificate.") var caFile: String?
  @Option(help: "The local store (SQLite).") var store: String?
  @Option(help: "The config file.") var config: String?
  @Option(help: "The theme's name.") var theme: String?
  @Option(help: "pt-BR or en.") var lang: String?
  @Option(help: "Who works here, where one account is shared.") var `operator`: String?
  @Flag(help: "Forbid every write.") var readOnly = false
  @Flag(help: "No colours.") var noColor = false
  @Option(help: "Seconds a whole request may take.") var timeout: Int?

  /// What was given on the command line.
  var overrides: Overrides {
    var overrides = Overrides()
    overrides.profile = profile
    overrides.baseURL = baseUrl
    overrides.user = user
    overrides.passwordFile = passwordFile
    overrides.passwordStdin = passwordStdin ? true : nil
    overrides.caFile = caFile
    overrides.store = store
    overrides.config = config
    overrides.theme = theme
    overrides.lang = lang
    overrides.operatorName = `operator`
    overrides.readOnly = readOnly ? true : nil
    overrides.noColor = noColor ? true : nil
    overrides.timeout = timeout
    return overrides
  }
}
