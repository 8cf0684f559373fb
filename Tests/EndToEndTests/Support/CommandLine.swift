import Glibc

/// What a command did that ran to its end.
struct CommandResult: Sendable, CustomStringConvertible {
  var ending: ChildProcess.Ending
  var output: String
  var errors: String

  var description: String { "\(ending)\nstdout:\n\(output)\nstderr:\n\(errors)" }
}

/// Runs `balcao` with these arguments, without a terminal, to its end.
func balcao(
  _ arguments: String..., environment: [String: String?] = [:], input: String = ""
) async throws -> CommandResult {
  try await run([Workplace.balcao] + arguments, environment: environment, input: input)
}

/// The same on a platform, with the password the sandbox takes.
func balcao(on url: String, _ arguments: String...) async throws -> CommandResult {
  try await run([Workplace.balcao] + arguments + connectionArguments(url))
}

/// Options that lead to a platform, and to the test's own store.
func connectionArguments(_ url: String) throws -> [String] {
  let place = try Workplace.here
  return ["--base-url", url, "--user", "demo", "--password-file", place.passwordFile, "--store", place.store]
}

/// A line for the shell, in which `balcao` is the program under test.
func shell(_ line: String) async throws -> CommandResult {
  try await run(["/bin/sh", "-c", "balcao() { \"\(Workplace.balcao)\" \"$@\"; }; \(line)"])
}

/// Runs a program without a terminal to its end.
func run(
  _ arguments: [String], environment: [String: String?] = [:], input: String = ""
) async throws -> CommandResult {
  let place = try Workplace.here
  let (inputFile, output, errors) = (place.newFile("in"), place.newFile("out"), place.newFile("err"))
  try Files.write(input, to: inputFile)
  // No terminal at all: not even one to be opened by name.
  let child = try place.start(
    arguments, environment: environment, input: .file(inputFile), output: .file(output), errors: .file(errors),
    leadsSession: true)
  let ending = try await child.end(within: commandPatience)
  return CommandResult(ending: ending, output: Files.text(output), errors: Files.text(errors))
}
