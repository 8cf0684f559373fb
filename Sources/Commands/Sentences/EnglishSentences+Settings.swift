import Desk
import Settings
import Texts

extension EnglishSentences {
  static func words(_ error: SettingsError) -> String {
    switch error {
    case .unreadable(let file, let fault): "Cannot read \(file): \(words(fault))"
    case .unwritable(let file, let fault): "Cannot write \(file): \(words(fault))"
    case .problems(let problems): problems.map { words($0.kind) }.joined(separator: " ")
    case .unknownProfile(let name, let known):
      known.isEmpty
        ? "There is no profile \(name): the configuration has none."
        : "There is no profile \(name). There are: \(list(known))."
    case .badBaseURL(let fault): "--base-url: \(words(fault))"
    case .unknownLanguage(let tag): "No texts in \(tag): --lang takes pt-BR or en."
    case .outOfRange(let option, let range): "--\(option) takes \(range.lowerBound) to \(range.upperBound)."
    case .badEnvironment(let variable, let expected): "\(variable): \(words(expected))"
    case .passwordInEnvironment:
      "BALCAO_PASSWORD is in the environment, where other programs see it: unset it and use --password-file or "
        + "--password-stdin."
    case .noHome: "It is not known where your home folder is: set HOME."
    case .badProfileName(let name):
      "“\(name)” cannot be a profile's name: use up to 40 letters, digits, “-”, “_” and “.”, no dot at the start."
    case .profileExists(let name): "The profile \(name) exists already: choose another name or edit the configuration."
    case .notExtensible(let file): "A profile cannot be added to \(file) without rewriting it: edit the file by hand."
    }
  }

  static func words(_ kind: SettingsProblem.Kind) -> String {
    switch kind {
    case .unreadable(let fault): "cannot be read: \(words(fault))"
    case .notUTF8: "is not UTF-8; save the file as UTF-8."
    case .syntax(let reason): "is not YAML: \(reason)"
    case .duplicateKey: "the key stands again further down; delete one of the two."
    case .unknownKey(let suggestion), .unknownRole(let suggestion):
      suggestion.map { "is not known; did you mean \($0)?" } ?? "is not known; delete or fix it."
    case .wrongType(let expected): words(expected)
    case .emptyValue: "has no value; a # counts only in quotes: \"#rrggbb\"."
    case .controlCharacter: "has a control character; delete it."
    case .outOfRange(let range): "takes \(range.lowerBound) to \(range.upperBound)."
    case .badColor(let text):
      "“\(text)” is not a colour: use \"#rrggbb\", a name of the palette, red, bright-red… or default."
    case .unknownTheme(let name, let known): "there is no theme \(name). There are: \(list(known))."
    case .unknownParent(let name, let known): "inherits: there is no theme \(name). There are: \(list(known))."
    case .inheritanceCycle(let names): "the themes inherit in a circle: \(names.joined(separator: " → "))."
    case .passwordInConfiguration: "a password is not kept here: delete it and use password_file or credential_command."
    case .badBaseURL(let fault): words(fault)
    case .unknownLanguage(let tag): "no texts in \(tag): use pt-BR or en."
    case .unknownTimeZone(let name): "there is no time zone \(name): use one such as America/Sao_Paulo."
    case .unknownColumn(let name, let known): "there is no column \(name). There are: \(list(known))."
    case .unknownStatus(let letter, let known): "there is no status \(letter). There are: \(list(known))."
    case .unknownPlaceholder(let word, let known):
      "nothing is known to be filled in for {\(word)}. There are: \(list(known.map { "{\($0)}" }))."
    case .unclosedPlaceholder: "a { lacks its }: close it, as in {name}."
    case .shopNameMissing: "a message has {shop}, and the shop has no name: write it as shop_name: …"
    case .badProfileName:
      "cannot be a profile's name: use up to 40 letters, digits, “-”, “_” and “.”, no dot at the start."
    case .unknownProfile(let name, let known): "there is no profile \(name). There are: \(list(known))."
    case .writableByOthers: "others can write to the file, so the command is not run: do chmod 600."
    }
  }

  static func words(_ error: CredentialError) -> String {
    switch error {
    case .unreadable(let fault): "Cannot read the password file: \(words(fault))"
    case .permissionsTooOpen(let mode):
      "Others can read the password file (mode \(String(mode, radix: 8))): do chmod 600."
    case .foreignOwner(let uid): "The password file belongs to user \(uid), not to you: use one of your own."
    case .empty: "The password is empty: write it on the first line."
    case .notText: "The password is not text in UTF-8: check the first line."
    case .notStarted(let fault): "The credential_command did not start: \(words(fault))"
    case .timedOut: "The credential_command did not answer in time: try it on a terminal."
    case .failed(let status): "The credential_command failed (status \(status)): try it on a terminal."
    case .killed(let signal): "The credential_command was killed (signal \(signal)): try it on a terminal."
    case .tooMuchOutput: "The credential_command wrote more than a password: it has to write the password alone."
    }
  }

  private static func words(_ fault: FileFault) -> String {
    switch fault {
    case .missing: "the file does not exist; check the path."
    case .notPermitted: "no permission; check owner and mode."
    case .notRegular: "it is not an ordinary file; check the path."
    case .symbolicLink: "it is a symbolic link; give the path of the file itself."
    case .tooLarge(let limit): "it is larger than \(limit) bytes; check that it is the right file."
    case .diskFull: "the disk is full; free some space."
    case .readOnlyFileSystem: "the disk can only be read; use another folder."
    case .system(let code): Texts.words(systemError: code, .english) + "."
    }
  }

  private static func words(_ fault: PlatformOrigin.Fault) -> String {
    switch fault {
    case .noScheme, .invalidHost, .invalidPort, .invalidPath:
      "the address has to be like https://integracao.venddor.com.br/."
    case .containsCredentials: "user and password do not go into the address: use --user and --password-file."
    case .plainTextToAnotherMachine:
      "http:// would show the password to the network and serves for this machine only: use https://."
    case .containsQuery: "the address cannot have ? or #: give the base alone."
    }
  }

  private static func words(_ type: SettingsProblem.ValueType) -> String {
    switch type {
    case .text: "has to be a text."
    case .boolean: "has to be true or false."
    case .wholeNumber: "has to be a whole number."
    case .list: "has to be a list."
    case .mapping: "has to be a group of keys."
    case .textOrList: "has to be a text or a list."
    case .colorOrStyle: "has to be a colour, or a group of fg, bg and attributes."
    }
  }

  private static func list(_ names: [String]) -> String { names.isEmpty ? "—" : names.joined(separator: ", ") }
}
