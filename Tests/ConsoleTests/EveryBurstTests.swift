import Desk
import SeededInput
import TerminalRuntime
import Testing
import TextGrid
import Texts

@testable import CatalogPane
@testable import Console
@testable import ConsoleKit
@testable import CustomersPane
@testable import OrderPanes

/// Drawn texts without brackets at every place of the console, with the clock moved by hand; `BALCAO_PROOF=places` plays all
/// texts at all speeds, a normal run one text at each place and speed.
@Suite("Bursts at every place")
struct EveryBurstTests {
  private static let texts = ProofScope.isWhole("places") ? 60 : 1

  @Test("send, stage, keep, print and quit nothing", arguments: RecordedScene.all)
  func nothingComesOfText(scene: RecordedScene) {
    var random = SeededGenerator(seed: ProofScope.seed &+ scene.seed)
    let place = scene.play(.portuguese, Size(width: 80, height: 24))
    var faults: [String] = []
    for _ in 0..<Self.texts {
      for pieces in BurstText.Pieces.allCases {
        let text = BurstText(&random, in: pieces)
        var console = place
        console.receive(text)
        let what = console.wrong(since: place)
        if !what.isEmpty {
          faults.append("\(what) by \(String(decoding: text.bytes, as: UTF8.self).debugDescription), \(pieces)")
        }
      }
    }
    for fault in faults { Issue.record("\(fault)") }
    if Self.texts > 1 {
      print(
        "places: \(scene), seed \(ProofScope.seed), \(Self.texts * BurstText.Pieces.allCases.count) bursts, \(faults.count) faults"
      )
    }
  }

  @Test("the scenes stand at every scope, and at every kind of question")
  func scenesAreWhole() {
    let states = RecordedScene.all.map { $0.play(.portuguese, Size(width: 80, height: 24)).state }
    #expect(Set(Scope.allCases).subtracting(states.map(\.scope)) == [])
    let asked = Set(
      states.compactMap { state in
        if case .question(let question)? = state.overlays.last { question.purpose.kind } else { nil }
      })
    #expect(Set(QuestionKind.allCases).subtracting(asked) == [])
  }
}

extension RecordedScene {
  /// The same number for the same scene.
  fileprivate var seed: UInt64 { description.utf8.reduce(5381) { $0 &* 33 &+ UInt64($1) } }
}

/// The kinds of question; the compiler asks for a new one's name below.
private enum QuestionKind: CaseIterable {
  case status, discardDraft, quit, catalog, customers, picking, team, sendOver
}

extension QuestionPurpose {
  fileprivate var kind: QuestionKind {
    switch self {
    case .orders(.changeStatus): .status
    case .orders(.discardDraft): .discardDraft
    case .quit: .quit
    case .catalog: .catalog
    case .customers: .customers
    case .picking: .picking
    case .orders(.removeNote), .orders(.takeOver): .team
    case .orders(.sendOver): .sendOver
    }
  }
}

extension ConsoleDriver {
  /// Takes a text as a terminal without marks of a paste gives it, and waits until whatever it set off has begun.
  fileprivate mutating func receive(_ text: BurstText) {
    let (size, pause) = text.pieces.size
    var decoder = KeyDecoder()
    var rest = text.bytes[...]
    elapse(.seconds(1))
    while !rest.isEmpty {
      read(decoder.feed(rest.prefix(size)), after: .milliseconds(pause))
      rest = rest.dropFirst(size)
    }
    read(decoder.timeOut(), after: .milliseconds(100))
    wait(seconds: 2)
  }

  private mutating func read(_ events: [InputEvent], after pause: Duration) {
    let keys = events.compactMap { event in if case .key(let key) = event { key } else { nil } }
    read(keys, after: pause) { console in
      for event in events {
        switch event {
        case .key(let key): if !console.state.awaitsPaint { console.send(.key(key)) }
        case .lineEnd: console.send(.lineEnd)
        case .paste(let text): console.send(.paste(text))
        case .mouse, .report: break
        }
      }
    }
  }

  /// What has happened since that no text may set off.
  fileprivate func wrong(since before: ConsoleDriver) -> [String] {
    var wrong = effects.dropFirst(before.effects.count).filter(\.needsHand).map { "\($0)" }
    if state.isFinished { wrong.append("quit") }
    for (id, draft) in before.state.orders.drafts where state.orders.drafts[id] != draft {
      wrong.append("draft of \(id.rawValue)")
    }
    if state.orders.drafts.count > before.state.orders.drafts.count { wrong.append("a draft") }
    if state.catalog.staged.count != before.state.catalog.staged.count { wrong.append("staged products") }
    return wrong
  }
}

extension Effect {
  /// Whether it is more than looking.
  fileprivate var needsHand: Bool {
    if isWrite { return true }
    return switch self {
    case .orders(.team(.addNote)), .orders(.team(.removeNote)), .orders(.team(.takeOver)), .journal(.close),
      .importing(.take), .picking(.print), .picking(.write), .export, .exportRecords:
      true
    default: false
    }
  }
}
