import ArgumentParser
import Settings
import Texts

extension Invocation {
  /// Runs the command that the arguments name. An error is one sentence on stderr.
  ///
  /// - Returns: the exit code.
  public func run() async -> Int32 {
    var status = await perform()
    if let code = output.lossCode {
      // Without a word, half of the data would pass for all of it.
      complain(.outputLost(code))
      status = .worst(of: [status, .local])
    }
    return status.rawValue
  }

  /// Says that the system has no threads left for the program.
  ///
  /// - Returns: the exit code.
  public func failWithoutThreads() -> Int32 {
    complain(.noThreads)
    return ExitStatus.local.rawValue
  }

  private func perform() async -> ExitStatus {
    if let line = PlainConsoleLine(arguments) {
      return await ending { try await line.start.open(in: CommandEnvironment(line.overrides, self)) }
    }
    let path = CommandPath(of: arguments, from: Balcao.self)
    if path.asksForHelp { return help(on: path) }
    let command: any ParsableCommand
    do {
      command = try Balcao.parseAsRoot(path.arguments)
    } catch {
      return answer(error, path)
    }
    return await ending(path) {
      if let command = command as? any InvokedCommand { return try await command.run(self) }
      // A group of commands, which shows its help.
      var group = command
      try group.run()
    }
  }

  /// Runs a command. An error is a sentence on stderr.
  ///
  /// - Parameter path: of a parsed command, which may throw the parser's errors as it runs.
  private func ending(_ path: CommandPath? = nil, of body: () async throws -> Void) async -> ExitStatus {
    do {
      try await body()
      return .done
    } catch let failure as Failure {
      if !failure.sentence.isEmpty { error.writeLine("balcao: " + failure.sentence) }
      return failure.status
    } catch let status as ExitStatus {
      return status
    } catch {
      return path.map { answer(error, $0) } ?? .local
    }
  }

  /// The version is asked for; everything else that the parser throws is a usage error.
  private func answer(_ fault: any Error, _ path: CommandPath) -> ExitStatus {
    guard Balcao.exitCode(for: fault) != .success else {
      output.writeLine(Balcao.fullMessage(for: fault))
      return .done
    }
    if let word = path.unknownCommand { return refuse(.unknownCommand(word, suggestion: path.suggestion)) }
    error.writeLine(UsageMessage.words(Balcao.fullMessage(for: fault), language))
    return .usage
  }

  private func help(on path: CommandPath) -> ExitStatus {
    if path.isTopic, let word = path.unknownWord { return refuse(.unknownTopic(word, known: path.topics)) }
    if let word = path.unknownCommand { return refuse(.unknownCommand(word, suggestion: path.suggestion)) }
    // A word that is no command's name is a view of the console.
    output.writeLine(Balcao.helpMessage(for: path.unknownWord == nil ? path.command : ConsoleCommand.self))
    return .done
  }

  private func refuse(_ phrase: Sentences.Phrase) -> ExitStatus {
    complain(phrase)
    return .usage
  }

  private func complain(_ phrase: Sentences.Phrase) {
    error.writeLine("balcao: " + Sentences.of(phrase, language))
  }
}

extension Invocation {
  /// The language of what is said outside of a command: the one that a command with these arguments speaks.
  var language: Language {
    func value(of option: String) -> String? {
      let joined = arguments.last { $0.hasPrefix(option + "=") }
      if let joined { return String(joined.dropFirst(option.count + 1)) }
      return arguments.lastIndex(of: option).flatMap { $0 + 1 < arguments.count ? arguments[$0 + 1] : nil }
    }
    let file =
      value(of: "--config") ?? variables["BALCAO_CONFIG"] ?? (try? Locations(environment: variables))?.configFile
    let asked = value(of: "--lang") ?? variables["BALCAO_LANG"]
    let configured = asked == nil ? file.flatMap { try? Configuration.load(path: $0, mustExist: false) }?.language : nil
    return configured.map { Language($0) } ?? language(asked: asked)
  }

  /// The language that was asked for, else that of the locale.
  func language(asked: String?) -> Language {
    Language(tag: asked ?? variables["BALCAO_LANG"] ?? "") ?? Language(InterfaceLanguage(locale: variables))
  }
}

extension Language {
  init(_ language: InterfaceLanguage) {
    switch language {
    case .portuguese: self = .portuguese
    case .english: self = .english
    }
  }
}
