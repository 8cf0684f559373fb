import TerminalRuntime
import TextGrid

/// An application whose answers a test writes as closures.
@MainActor
struct ScriptedApplication: Application {
  typealias Message = String

  var events: [LoopEvent<String>] = []
  var frames = 0
  var isFinished = false
  var nextTick: Duration?
  var awaitsPaint = false
  var requests: [TerminalRequest] = []
  /// The next frame asks something.
  var asks = false
  var onEvent: (inout ScriptedApplication, LoopEvent<String>) -> Void = { _, _ in }
  var onDraw: (inout ScriptedApplication) -> Void = { _ in }

  mutating func handle(_ event: LoopEvent<String>) {
    events.append(event)
    if event == .message("finish") { isFinished = true }
    onEvent(&self, event)
  }

  mutating func draw(into surface: inout Surface) -> Frame {
    frames += 1
    onDraw(&self)
    defer {
      awaitsPaint = false
      asks = false
    }
    return Frame(cursor: Point(x: frames, y: 0), dropsTypeAhead: asks)
  }

  mutating func takeRequests() -> [TerminalRequest] {
    defer { requests = [] }
    return requests
  }

  /// Everything typed and posted that has come, in words.
  var heard: [String] {
    events.map { event in
      switch event {
      case .input(.key(let key)): key.name
      case .input(.paste(let text)): "paste \(text)"
      case .input: "input"
      case .resized(let size): "\(size.width)x\(size.height)"
      case .message(let text): text
      case .tick: "tick"
      case .resumed: "resumed"
      case .stopPutOff: "stop put off"
      case .interrupted(let cause): "\(cause)"
      }
    }
  }
}
