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

  var watch = TypingWatch()
  /// The time of the event that is being handled, by a clock that nobody sets.
  var moment: Instant
  /// When the frame with the question on top went out; `nil` while it has not.
  var shownAt: Instant?
  var meaninglessAt: Instant?
  /// An answer was refused: the next one needs silence before it.
  var needsSilence = false
  /// When something was said about keys that did not count.
  var saidAt: Instant?
  var held: Held?
  /// The field that has the keyboard, as it was before the digits that are being typed.
  var beforeDigits: Overlay?
  /// The key of the last answer, and when it was last there.
  private var answered: (key: Key, at: Instant)?

  init(moment: Instant) {
    self.moment = moment
  }

  static func == (one: Self, other: Self) -> Bool {
    one.watch == other.watch && one.moment == other.moment && one.shownAt == other.shownAt && one.held == other.held
      && one.beforeDigits == other.beforeDigits
      && one.meaninglessAt == other.meaninglessAt && one.needsSilence == other.needsSilence
      && one.answered?.key == other.answered?.key && one.answered?.at == other.answered?.at
  }

  /// Whether what was said about keys is still to be read: the rest of a text must not wipe it away.
  var isTelling: Bool { saidAt.map { moment - $0 < TypingTimes.silence } ?? false }

  /// Whether the key just taken answers what is on the screen.
  ///
  /// - Parameter asksOnScreen: it answers a question, which must have been seen.
  mutating func counts(asksOnScreen: Bool) -> Bool {
    let isSeen = !asksOnScreen || shownAt.map { moment - $0 >= TypingTimes.alone } ?? false
    let isCalm = !needsSilence || watch.silence(before: moment) >= TypingTimes.silence
    let isMeant = meaninglessAt.map { moment - $0 >= TypingTimes.silence } ?? true
    let counts = isSeen && isCalm && isMeant && watch.isAlone(at: moment)
    needsSilence = !counts
    return counts
  }

  /// Whether Enter ends a field that writes.
  mutating func endsField() -> Bool {
    let isCalm = !needsSilence || watch.silence(before: moment) >= TypingTimes.silence
    let ends = isCalm && !watch.isInFastText(at: moment)
    needsSilence = !ends
    return ends
  }

  mutating func hold(_ action: ActionID, key: Key, of overlay: Overlay?) {
    held = Held(action: action, key: key, overlay: overlay, due: moment + TypingTimes.grace)
  }

  mutating func noteAnswer(_ key: Key) {
    answered = (key.caseFolded, moment)
  }

  /// Whether a key is the answering one, still held down.
  mutating func isRepeat(_ key: Key) -> Bool {
    guard let last = answered else { return false }
    guard key.caseFolded == last.key, moment - last.at < TypingTimes.held else {
      answered = nil
      return false
    }
    answered = (last.key, moment)
    // Whether it is a finger that rests or a text shows itself once it is over.
    held?.due = moment + TypingTimes.grace
    return true
  }
}
