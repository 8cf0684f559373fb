import FaultServer
import Glibc
import Testing

/// The journal on the command line: what was tampered with, restored stores, the export.
@Suite("The journal's commands", .endToEnd)
struct JournalCommandTests {
  private func move(_ number: String, to status: String, on url: String) async throws -> CommandResult {
    try await balcao(on: url, "orders", "set-status", "--to", status, "--yes", number)
  }

  private static func copy(_ from: String, to path: String) async throws {
    let copied = try await run(["cp", "-p", from, path])
    try #require(copied.ending == .exit(0), "\(copied)")
  }

  @Test("an older copy sends nothing, is read, and is taken for true once, with both counts")
  func restored() async throws {
    let server = try FaultServer()
    defer { server.close() }
    let place = try Workplace.here
    #expect(try await move("8160", to: "P", on: server.url).ending == .exit(0))
    let copy = place.newFile("copy")
    try await Self.copy(place.store, to: copy)
    #expect(try await move("8161", to: "P", on: server.url).ending == .exit(0))
    let intact = try await balcao(on: server.url, "journal", "verify")
    #expect(intact.ending == .exit(0) && intact.output.contains("íntegro: 6 eventos"), "\(intact)")
    for suffix in ["-wal", "-shm"] { unlink(place.store + suffix) }
    try await Self.copy(copy, to: place.store)

    let refused = try await move("8162", to: "P", on: server.url)
    #expect(refused.ending == .exit(6) && refused.output.contains("journal accept-restore"), "\(refused)")
    #expect(server.log.writes.count == 2)
    for arguments in [
      ["journal", "list"], ["journal", "export"], ["orders", "show", "8160"], ["orders", "list", "--status", "E"],
    ] {
      let read = try await balcao(on: server.url, arguments: arguments)
      #expect(read.ending == .exit(0) && read.output.contains("816"), "\(read)")
    }
    let broken = try await balcao(on: server.url, "journal", "verify")
    #expect(broken.ending == .exit(6) && broken.errors.contains("faltam eventos no fim"), "\(broken)")

    let empty = try await balcao(on: server.url, "journal", "accept-restore", "--reason", " ")
    #expect(empty.ending == .exit(2) && empty.errors.contains("--reason"), "\(empty)")
    let accepted = try await balcao(on: server.url, "journal", "accept-restore", "--reason", "disco trocado")
    #expect(accepted.ending == .exit(0), "\(accepted)")
    for words in ["com 3 eventos", "deveriam ser 6", "disco trocado"] {
      #expect(accepted.output.contains(words), "\(accepted)")
    }
    let again = try await balcao(on: server.url, "journal", "accept-restore", "--reason", "x")
    #expect(again.ending == .exit(0) && again.errors.contains("Não falta nada"), "\(again)")
    let verified = try await balcao(on: server.url, "journal", "verify")
    #expect(verified.ending == .exit(0), "\(verified)")
    for words in ["íntegro: 4 eventos", "com 3 eventos", "disco trocado"] {
      #expect(verified.output.contains(words), "\(verified)")
    }
    #expect(try await move("8162", to: "P", on: server.url).ending == .exit(0))
    #expect(server.log.writes.count == 3)
  }

  @Test("the console says so, too, when somebody wants to write")
  func restoredInConsole() async throws {
    let server = try FaultServer()
    defer { server.close() }
    let place = try Workplace.here
    #expect(try await move("8160", to: "P", on: server.url).ending == .exit(0))
    for suffix in ["", "-wal", "-shm"] { unlink(place.store + suffix) }
    let desk = try await DeskWindow.console(on: server.url)
    try await desk.sees("é uma cópia antiga ou mudou de lugar")
    try await desk.sees("página 1/")
    let number = try await desk.orderUnderCursor
    try await desk.moves(number, to: "P")
    try await desk.sees("nada foi enviado")
    try await desk.sees("accept-restore")
    #expect(server.log.writes.count == 1)
  }

  @Test("the export has every event, one a line, and no formula or control in it")
  func export() async throws {
    let server = try FaultServer()
    defer { server.close() }
    for number in ["8160", "8161"] { #expect(try await move(number, to: "P", on: server.url).ending == .exit(0)) }
    _ = try await balcao(on: server.url, "orders", "forget", "8160", "--yes")
    let json = try await balcao(on: server.url, "journal", "export")
    let lines = json.output.split(separator: "\n")
    #expect(json.ending == .exit(0) && lines.count == 7, "\(json)")
    #expect(lines.allSatisfy { $0.hasPrefix("{\"position\":") && $0.hasSuffix("}") }, "\(json)")
    #expect(
      lines[0].contains(#""state":"sending","target":"order 8160","change":{"status":{"from":"E","to":"P"}}"#),
      "\(json)")
    #expect(lines[6].contains(#""state":"forgotten""#) && lines[6].contains("orders 1"), "\(json)")
    let csv = try await balcao(on: server.url, "journal", "export", "--output", "csv", "--since", "1h")
    let rows = csv.output.split(whereSeparator: \.isNewline)
    #expect(
      csv.ending == .exit(0) && rows.count == 8
        && rows[0].hasSuffix("position;entry;at;state;target;change;operator;uid;profile;request;note"), "\(csv)")
    let none = try await balcao(on: server.url, "journal", "export", "--since", "2099-01-01")
    #expect(none.ending == .exit(0) && none.output.isEmpty, "\(none)")
    let wrong = try await balcao(on: server.url, "journal", "export", "--since", "ontem")
    #expect(wrong.ending == .exit(2), "\(wrong)")
  }

  @Test("each fault of the key has its sentence, and none is called the store's")
  func key() async throws {
    let place = try Workplace.here
    let url = "http://127.0.0.1:9"
    let key = "\(place.configFolder)/journal.key"
    func said() async throws -> String {
      let listed = try await balcao(on: url, "journal", "list")
      #expect(listed.ending == .exit(6) && listed.errors.contains("journal.key"), "\(listed)")
      #expect(!listed.errors.contains("arquivo local falhou"), "\(listed)")
      return listed.errors
    }
    #expect(try await balcao(on: url, "journal", "list").ending == .exit(0))
    let saved = place.newFile("key")
    try await Self.copy(key, to: saved)
    var sentences: [String] = []
    chmod(key, 0o644)
    sentences.append(try await said())
    unlink(key)
    sentences.append(try await said())
    try Files.write("short", to: key)
    chmod(key, 0o600)
    sentences.append(try await said())
    try Files.write(String(repeating: "x", count: 32), to: key)
    sentences.append(try await said())
    #expect(Set(sentences).count == 4, "\(sentences)")
    let accepted = try await balcao(on: url, "journal", "accept-restore", "--reason", "chave perdida")
    #expect(accepted.ending == .exit(0) && accepted.output.contains("não se sabe"), "\(accepted)")
    let verified = try await balcao(on: url, "journal", "verify")
    #expect(verified.ending == .exit(0) && verified.output.contains("chave perdida"), "\(verified)")
  }

  @Test("too few files to open are no missing permission, and lose nothing")
  func fewFiles() async throws {
    let server = try FaultServer()
    defer { server.close() }
    #expect(try await move("8160", to: "P", on: server.url).ending == .exit(0))
    let options = try connectionArguments(server.url).joined(separator: " ")
    // Below that the program itself cannot start.
    for count in 8...24 {
      let listed = try await shell("ulimit -n \(count); balcao journal list \(options)")
      if listed.ending == .exit(0) {
        #expect(listed.output.contains("8160"), "\(count): \(listed)")
      } else {
        #expect(listed.ending == .exit(6) && listed.errors.contains("arquivos demais"), "\(count): \(listed)")
      }
    }
    #expect(try await balcao(on: server.url, "journal", "verify").ending == .exit(0))
  }

  @Test(
    "a full disk or nothing at all under the output is told, whatever the command: 6; a reader that went away is none")
  func fullDisk() async throws {
    let server = try FaultServer()
    defer { server.close() }
    #expect(try await move("8160", to: "P", on: server.url).ending == .exit(0))
    let options = try connectionArguments(server.url).joined(separator: " ")
    for command in [
      "journal export", "journal export --output csv", "journal list", "journal verify", "orders list --status E",
      "orders show 8160 --output json", "orders search 8160", "keys",
      "themes list", "--help", "--version",
    ] {
      let line = "balcao \(command) \(command.hasPrefix("-") || command == "keys" ? "--lang pt-BR" : options)"
      let full = try await shell("\(line) >/dev/full")
      #expect(full.ending == .exit(6) && full.errors.contains("o disco está cheio"), "\(command): \(full)")
      let closed = try await shell("\(line) >&-")
      #expect(closed.ending == .exit(6) && closed.errors.contains("está fechada"), "\(command): \(closed)")
      let gone = try await shell("\(line) | true")
      #expect(gone.ending == .exit(0) && !gone.errors.contains("incompleta"), "\(command): \(gone)")
    }
    // What was sent is told by its own exit code where that is graver, and stays sent.
    let moved = try await shell("balcao orders set-status --to P --yes 8161 \(options) >/dev/full")
    #expect(moved.ending == .exit(0) || moved.ending == .exit(6), "\(moved)")
    #expect(server.log.writes.count == 2)
    #expect(try await balcao(on: server.url, "journal", "verify").ending == .exit(0))
  }

  @Test("a full disk under the store is told, nothing is sent, and nothing is lost", .enabled(if: getuid() == 0))
  func fullStore() async throws {
    let server = try FaultServer()
    defer { server.close() }
    let place = try Workplace.here
    let disk = "\(place.folder)/disk"
    try Files.makeFolder(disk)
    let options =
      "--base-url \(server.url) --user demo --password-file \(place.passwordFile) --store \(disk)/desk.sqlite"
    let steps = [
      "mount -t tmpfs -o size=2m tmpfs \(disk)", "balcao orders set-status --to P --yes 8160 \(options)",
      "head -c 9m /dev/zero >\(disk)/filler 2>/dev/null",
      "for n in 8161 8162 8163 8164 8165 8166 8167; do balcao orders set-status --to P --yes $n \(options); done",
      "rm \(disk)/filler", "balcao journal verify \(options)",
    ]
    let script = place.newFile("script")
    try Files.write("balcao() { \(Workplace.balcao) \"$@\"; }\n" + steps.joined(separator: "\n"), to: script)
    let result = try await run(["unshare", "-m", "/bin/sh", script])
    #expect(result.ending == .exit(0) && result.output.contains("íntegro"), "\(result)")
    #expect((result.output + result.errors).contains("disco está cheio"), "\(result)")
    // What was sent is in the journal, and nothing was sent that is not.
    #expect(result.output.contains("íntegro: \(3 * server.log.writes.count) eventos"), "\(result)")
  }

  @Test(
    "without the data of time zones commands work, say so once, and show this country's times",
    arguments: [["journal", "list"], ["orders", "show", "8160"], ["journal", "verify"]])
  func noZones(arguments: [String]) async throws {
    let server = try FaultServer()
    defer { server.close() }
    let zones = try Workplace.here.newFile("zones")
    try Files.makeFolder(zones)
    #expect(try await move("8160", to: "P", on: server.url).ending == .exit(0))
    let arguments = try [Workplace.balcao] + arguments + connectionArguments(server.url)
    let with = try await run(arguments)
    let without = try await run(arguments, environment: ["TZDIR": zones])
    #expect(without.ending == .exit(0) && without.output == with.output, "\(without)")
    #expect(without.errors.ranges(of: "tzdata").count == 1, "\(without)")
  }

  @Test(
    "two users of a group work on one store, each under a name of their own", .enabled(if: getuid() == 0))
  func twoUsers() async throws {
    let server = try FaultServer()
    defer { server.close() }
    let place = try Workplace.here
    let (data, config) = ("\(place.folder)/shared", "\(place.folder)/shared-config")
    let group = "4242"
    for folder in [data, config, "\(config)/balcao"] {
      try Files.makeFolder(folder)
      try #require(chown(folder, 0, 4242) == 0 && chmod(folder, 0o2770) == 0)
    }
    chmod(place.folder, 0o755)
    func run(as user: String, _ arguments: String...) async throws -> CommandResult {
      try await EndToEndTests.run(
        ["setpriv", "--reuid", user, "--regid", group, "--clear-groups", Workplace.balcao] + arguments + [
          "--base-url", server.url, "--user", "demo", "--password-stdin", "--store", "\(data)/desk.sqlite",
        ], environment: ["XDG_CONFIG_HOME": config, "HOME": data], input: "demo\n")
    }
    for (user, number) in [("2001", "8160"), ("2002", "8161"), ("2001", "8162")] {
      let moved = try await run(as: user, "orders", "set-status", "--to", "P", "--yes", number)
      #expect(moved.ending == .exit(0), "\(moved)")
    }
    let export = try await run(as: "2002", "journal", "export", "--output", "csv")
    for user in ["2001", "2002"] { #expect(export.output.contains(";\(user);"), "\(export)") }
    let verified = try await run(as: "2001", "journal", "verify")
    #expect(verified.ending == .exit(0) && verified.output.contains("9 eventos"), "\(verified)")
    for file in Files.all(below: data) + Files.all(below: config) {
      var status = stat()
      #expect(stat(file, &status) == 0 && status.st_mode & 0o777 == 0o660 && status.st_gid == 4242, "\(file)")
    }
    // Whoever is in no group of the folder is told of the missing permission.
    let stranger = try await EndToEndTests.run(
      [
        "setpriv", "--reuid", "2003", "--regid", "4343", "--clear-groups", Workplace.balcao, "journal", "list",
        "--base-url",
        server.url, "--user", "demo", "--store", "\(data)/desk.sqlite",
      ], environment: ["XDG_CONFIG_HOME": place.folder, "HOME": place.folder])
    #expect(stranger.ending == .exit(6) && stranger.errors.contains("permissão"), "\(stranger)")
    // A file that only some may write is read by the others, and takes nothing from them.
    try #require(chmod("\(data)/desk.sqlite", 0o440) == 0)
    let readOnly = try await run(as: "2002", "orders", "set-status", "--to", "P", "--yes", "8163")
    #expect(readOnly.ending == .exit(6) && readOnly.output.contains("só pode ser lido"), "\(readOnly)")
    #expect(server.log.writes.count == 3)
  }
}
