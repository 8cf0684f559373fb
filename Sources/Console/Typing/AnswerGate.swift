import TerminalRuntime
import Texts

/// Says whether an answer counts, and holds it for a moment in which the rest of a text would show itself.
struct AnswerGate: Sendable, Equatable {
  typealias Instant = ContinuousClock.Instant

  /// An answer that has counted and is not carried out yet. What it answered is off the screen meanwhile.
  struct Held: Sendable, Equatable {
    var action: ActionID
    var key: Key
    var overlay: Overlay?
    var due: Instant
    /// Pressed since; they are carried out after the answer.
    var later: [Key] = []
    var others = 0
  }

  /// The key of an answer, and when it was last there.
  private struct Answered: Sendable, Equatable {
    var key: Key
    var at: Instant
  }

  var watch = TypingWatch()
  /// The time of the event that is being handled, by a clock that nobody sets.
  var moment: Instant
  var meaninglessAt: Instant?
  /// An answer was refused: the next one needs silence before it.
  var needsSilence = false
  /// When something was said about keys that did not count.
  var saidAt: Instant?
  var held: Held?
  var undone: UndoneChange?
  /// The field that has the keyboard, as it was before the digits that are being typed.
  var beforeDigits: Overlay?
  private var answered: Answered?

  init(moment: Instant) {
    self.moment = moment
  }

  /// Whether what was said about keys is still to be read: the rest of a text must not wipe it away.
  var isTelling: Bool { saidAt.map { moment - $0 < TypingTimes.silence } ?? false }

  /// Whether the key just taken answers what is on the screen.
  ///
  /// - Parameters:
  ///   - asksOnScreen: it answers a question, which must have been seen.
  ///   - shownAt: when the frame with it went out; `nil` while it has not.
  mutating func counts(asksOnScreen: Bool, shownAt: Instant?) -> Bool {
    let isSeen = !asksOnScreen || shownAt.map { moment - $0 >= TypingTimes.alone } ?? false
    let isMeant = meaninglessAt.map { moment - $0 >= TypingTimes.silence } ?? true
    let counts = isSeen && isCalm && isMeant && !watch.isInFastText(at: moment)
    needsSilence = !counts
    return counts
  }

  private var isCalm: Bool { !needsSilence || watch.silence(before: moment) >= TypingTimes.silence }

  /// Whether Enter ends a field that writes.
  mutating func endsField() -> Bool {
    let ends = isCalm && !watch.isInFastText(at: moment)
    needsSilence = !ends
    return ends
  }

  mutating func hold(_ action: ActionID, key: Key, of overlay: Overlay?) {
    held = Held(action: action, key: key, overlay: overlay, due: moment + TypingTimes.grace)
  }

  /// One more text key behind an answer that is held; while they come faster than most hands, the answer waits for the next.
  ///
  /// - Returns: whether they are a text.
  mutating func hearOther() -> Bool {
    guard var held else { return false }
    held.others += 1
    if watch.isBrisk(at: moment) { held.due = moment + TypingTimes.grace }
    self.held = held
    return held.others >= TypingTimes.graceCount
  }

  mutating func noteAnswer(_ key: Key) {
    answered = Answered(key: key.caseFolded, at: moment)
  }

  /// Whether a key is the answering one, still held down.
  mutating func isRepeat(_ key: Key) -> Bool {
    guard let last = answered else { return false }
    guard key.caseFolded == last.key, moment - last.at < TypingTimes.held else {
      answered = nil
      return false
    }
    answered?.at = moment
    // Whether it is a finger that rests or a text shows itself once it is over.
    held?.due = moment + TypingTimes.grace
    return true
  }
}
