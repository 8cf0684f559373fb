import Glibc
import Synchronization
import Testing

/// All orders of the platform become known here.
@Suite("Sweeping from the command line", .endToEnd)
struct SweepTests {
  /// How many statuses there are.
  private static let statuses = 13

  @Test("at full pace ten thousand orders are known after one, with never more than one request under way")
  func whole() async throws {
    let shop = try await Shop.open(options: ["--orders", "10000"])
    let relay = try Relay(to: shop)
    defer { relay.close() }
    let sweep = try await balcao(on: relay.url, "orders", "sweep", "--pace", "0")
    #expect(sweep.ending == .exit(0) && sweep.output.isEmpty, "\(sweep)")
    #expect(sweep.errors.contains("10000 pedidos novos, 0 movidos"), "\(sweep)")
    #expect(relay.mostAtOnce == 1)
    #expect(try await known(on: relay.url) == 10_000)
    let again = try await balcao(on: relay.url, "orders", "sweep", "--pace", "0")
    #expect(again.errors.contains("0 pedidos novos, 0 movidos, em \(Self.statuses) consultas"), "\(again)")
  }

  @Test("--status reads the lists of these statuses only")
  func someStatuses() async throws {
    let shop = try await Shop.open(options: ["--orders", "200"])
    let relay = try Relay(to: shop)
    defer { relay.close() }
    let sweep = try await balcao(
      on: relay.url, "orders", "sweep", "--status", "E", "--status", "P", "--pace", "0", "--lang", "en")
    #expect(sweep.ending == .exit(0), "\(sweep)")
    #expect(relay.requests.allSatisfy { $0.path.contains("status=E") || $0.path.contains("status=P") })
    let count = try await known(on: relay.url)
    #expect(count > 0 && count < 200)
    #expect(sweep.errors.contains("\(count) new orders"), "\(sweep)")
  }

  @Test(
    "mistakes in usage: 2, and nothing is read", arguments: [["--status", "Z"], ["--pace", "51"], ["--pace", "-1"]])
  func usage(arguments: [String]) async throws {
    let server = try StubServer { _ in StubServer.answer(500, "{}") }
    defer { server.close() }
    let sweep = try await run([Workplace.balcao, "orders", "sweep"] + arguments + connectionArguments(server.url))
    #expect(sweep.ending == .exit(2) && server.requestCount == 0, "\(sweep)")
  }

  @Test("Ctrl-C ends it: 130, with what it read, which is kept")
  func interrupted() async throws {
    let shop = try await Shop.open(options: ["--orders", "10000"])
    let relay = try Relay(to: shop)
    defer { relay.close() }
    let (child, errors) = try begin(on: relay.url, "--pace", "20")
    #expect(try await eventually { relay.requests.count >= 5 || child.ending != nil })
    child.send(SIGINT)
    #expect(try await child.end() == .exit(130), "\(Files.text(errors))")
    let words = Files.text(errors)
    #expect(words.contains("Interrompido") && words.contains("continua de onde parou"), "\(words)")
    let count = try await known(on: relay.url)
    #expect(count > 0 && words.contains(" \(count) pedidos novos"), "\(count): \(words)")
  }

  @Test("after kill -9 in the middle the store is whole, and the next one goes on where it was")
  func killed() async throws {
    let shop = try await Shop.open(options: ["--orders", "4000"])
    let relay = try Relay(to: shop)
    defer { relay.close() }
    let victim = Victim()
    let answers = Atomic<Int>(0)
    relay.changeAnswers { answer in
      if answers.add(1, ordering: .relaxed).newValue == 100 { victim.kill() }
      return answer
    }
    let (child, errors) = try begin(on: relay.url, "--pace", "0")
    victim.set(child)
    #expect(try await child.end(within: commandPatience) == .signal(SIGKILL), "\(Files.text(errors))")
    #expect(try await eventually(every: .milliseconds(2)) { relay.isStill })

    let verified = try await balcao(on: relay.url, "journal", "verify")
    #expect(verified.ending == .exit(0), "\(verified)")
    let count = try await known(on: relay.url)
    #expect(count > 1000 && count < 4000)
    let found = try await balcao(on: relay.url, "orders", "search", "exampl", "--output", "csv")
    #expect(found.output.split(whereSeparator: \.isNewline).count == 51, "\(found)")

    let next = try await balcao(on: relay.url, "orders", "sweep", "--pace", "0")
    #expect(next.ending == .exit(0), "\(next)")
    #expect(try await known(on: relay.url) == 4000)
    // The first page of each status, the page before the cut, and the one that was cut off.
    let pages = relay.requests.map(\.path)
    #expect(
      pages.count - Set(pages).count <= Self.statuses + 2, "\(pages.count) requests for \(Set(pages).count) pages")
  }

  @Test("of two on one store the second says that there is one: 3")
  func two() async throws {
    let shop = try await Shop.open(options: ["--orders", "10000"])
    let relay = try Relay(to: shop)
    defer { relay.close() }
    let (child, errors) = try begin(on: relay.url, "--pace", "5")
    #expect(try await eventually { relay.requests.count >= 1 || child.ending != nil })
    let second = try await balcao(on: relay.url, "orders", "sweep")
    #expect(second.ending == .exit(3) && second.errors.contains("Outro Balcão"), "\(second)")
    child.send(SIGINT)
    #expect(try await child.end() == .exit(130), "\(Files.text(errors))")
    let third = try await balcao(on: relay.url, "orders", "sweep", "--status", "F", "--pace", "0")
    #expect(third.ending == .exit(0), "\(third)")
  }

  @Test("a refused log-in ends it: 5")
  func refusedLogIn() async throws {
    let shop = try await Shop.open(faults: ["unauthorized-after=3"], options: ["--orders", "200"])
    let sweep = try await balcao(on: shop.url, "orders", "sweep", "--pace", "0")
    #expect(sweep.ending == .exit(5) && sweep.errors.contains("recusou o acesso"), "\(sweep)")
    #expect(try await known(on: shop.url) > 0)
  }

  @Test("a platform that asks for calm ends it, and is left in peace: 3")
  func throttled() async throws {
    let shop = try await Shop.open(faults: ["throttle=90"])
    let relay = try Relay(to: shop)
    defer { relay.close() }
    let sweep = try await balcao(on: relay.url, "orders", "sweep", "--pace", "0")
    #expect(sweep.ending == .exit(3) && sweep.errors.contains("90 s"), "\(sweep)")
    #expect(relay.requests.count == 1)
  }

  @Test("a dead server ends it: 3")
  func dead() async throws {
    let shop = try await Shop.open(options: ["--orders", "10"])
    try await shop.close()
    let sweep = try await balcao(on: shop.url, "orders", "sweep", "--pace", "0")
    #expect(sweep.ending == .exit(3) && sweep.errors.contains("Sem conexão"), "\(sweep)")
  }

  private func begin(on url: String, _ arguments: String...) throws -> (ChildProcess, errors: String) {
    let place = try Workplace.here
    let errors = place.newFile("err")
    let child = try place.start(
      [Workplace.balcao, "orders", "sweep"] + arguments + connectionArguments(url), errors: .file(errors))
    return (child, errors)
  }
}

/// How many orders the store knows.
func known(on url: String) async throws -> Int {
  let search = try await balcao(on: url, "orders", "search", "zzzz", "--lang", "en")
  guard search.ending == .exit(0), let end = search.errors.firstRange(of: " order"),
    let count = Int(search.errors[..<end.lowerBound].filter(\.isNumber))
  else { throw Unexpected("the reach of the index is not said: \(search)") }
  return count
}
