import Commerce
import ConsoleKit
import Desk
import Texts

// The sweep in the background keeps the index fresh: slowly, while somebody is at the desk.
extension Update<Orders> {
  /// Somebody is there: sweeping goes on, if it had stopped because nobody was.
  mutating func noteKey() {
    own.sweep.lastKey = now
    guard session.sweep != nil || own.sweep.isAskedFor, own.sweep.running == nil, own.sweep.due == nil,
      !own.sweep.isRefused
    else {
      return
    }
    own.sweep.due = now.advanced(by: SweepState.Pace.goingOn)
  }

  mutating func beginSweepIfDue() {
    guard let due = own.sweep.due, due <= now else { return }
    own.sweep.due = nil
    guard let settings = session.sweep ?? (own.sweep.isAskedFor ? .inBackground(pace: 1) : nil), !isDeskIdle else {
      return
    }
    let token = newToken()
    own.sweep.running = token
    own.sweep.progress = nil
    if own.sweep.isAskedFor { begin(token, .sweepBegins) }
    ask(.sweep(token, settings))
  }

  /// Begins at once, also where the settings leave it to the operator.
  mutating func sweepNow() {
    own.sweep.isAskedFor = true
    if let token = own.sweep.running {
      if !isUnderWay(token) { begin(token, sweepRemark ?? .sweepBegins) }
      return
    }
    own.sweep.isRefused = false
    own.sweep.due = now
    beginSweepIfDue()
  }

  /// The log-in was mended, or is tried again.
  mutating func resumeSweep() {
    own.sweep.isRefused = false
    noteKey()
  }

  mutating func receiveSweep(_ token: LoadToken, _ progress: SweepProgress) {
    guard own.sweep.running == token else { return }
    let isNew = (progress.new, progress.moved) != (own.sweep.progress?.new ?? 0, own.sweep.progress?.moved ?? 0)
    own.sweep.progress = progress
    if let remark = sweepRemark { setPhrase(remark, of: token) }
    if isNew { countNews() }
    if isDeskIdle { cancel(token) }
  }

  mutating func receiveSweepEnd(_ token: LoadToken, _ result: Result<SweepProgress?, DeskError>) {
    guard own.sweep.running == token else { return }
    own.sweep.running = nil
    end(token)
    var pause: Int64? = SweepState.Pace.afterFailure
    switch result {
    case .success(let done):
      if own.sweep.isAskedFor {
        let short = done?.short.values.reduce((known: 0, missing: 0)) { ($0.known + $1.known, $0.missing + $1.missing) }
        if let done, done.isComplete, let short, short.missing > 0 {
          say(.sweptShort(known: short.known, of: short.known + short.missing), .warning)
        } else {
          say(done.map { .swept(new: $0.new, moved: $0.moved, isComplete: $0.isComplete) } ?? .sweptElsewhere)
        }
      }
      let isDone = done?.isComplete ?? true
      if isDone { own.sweep.isAskedFor = false }
      pause = isDone ? SweepState.Pace.rest : SweepState.Pace.goingOn
    case .failure(let error):
      switch error.kind {
      case .logInRefused:
        noteFailure(error)
        own.sweep.isRefused = true
        pause = nil
      case .throttled(let seconds):
        // Also where nobody is at the desk any more: the next key must not be taken for the end of the platform's patience.
        own.sweep.due = now.advanced(by: max(Int64(seconds ?? 0) * 1000, SweepState.Pace.patience))
        return
      case .canceled: own.sweep.isAskedFor = false
      default: if own.sweep.isAskedFor { report(error) }
      }
    }
    guard let pause, !isDeskIdle, session.sweep != nil || own.sweep.isAskedFor else { return }
    own.sweep.due = now.advanced(by: pause)
  }
}

extension ComponentReading<Orders> {
  /// Where the sweep is that runs.
  var sweepRemark: Phrase? {
    guard own.sweep.running != nil, let progress = own.sweep.progress else { return nil }
    return .sweeping(progress.status, page: progress.page, of: progress.pageCount)
  }

  fileprivate var isDeskIdle: Bool { now.milliseconds - own.sweep.lastKey.milliseconds > SweepState.Pace.idle }
}
