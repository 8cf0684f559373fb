import Commerce
import Desk
import Texts

// The sweep in the background keeps the index fresh: slowly, while somebody is at the desk.
extension AppState {
  /// Somebody is there: sweeping goes on, if it had stopped because nobody was.
  mutating func noteKey() {
    sweep.lastKey = now
    guard session.sweep != nil || sweep.isAskedFor, sweep.running == nil, sweep.due == nil, !sweep.isRefused else {
      return
    }
    sweep.due = now.advanced(by: SweepState.Pace.goingOn)
  }

  mutating func beginSweepIfDue() -> [Effect] {
    guard let due = sweep.due, due <= now else { return [] }
    sweep.due = nil
    guard let settings = session.sweep ?? (sweep.isAskedFor ? .inBackground(pace: 1) : nil), !isDeskIdle else {
      return []
    }
    let token = newToken()
    sweep.running = token
    sweep.progress = nil
    if sweep.isAskedFor { begin(token, .sweepBegins) }
    return [.sweep(token, settings)]
  }

  /// Begins at once, also where the settings leave it to the operator.
  mutating func sweepNow() -> [Effect] {
    sweep.isAskedFor = true
    if let token = sweep.running {
      if !activities.contains(where: { $0.token == token }) { begin(token, sweepRemark ?? .sweepBegins) }
      return []
    }
    sweep.isRefused = false
    sweep.due = now
    return beginSweepIfDue()
  }

  /// Where the sweep is that runs.
  var sweepRemark: Phrase? {
    guard sweep.running != nil, let progress = sweep.progress else { return nil }
    return .sweeping(progress.status, page: progress.page, of: progress.pageCount)
  }

  /// The log-in was mended, or is tried again.
  mutating func resumeSweep() {
    sweep.isRefused = false
    noteKey()
  }

  mutating func receiveSweep(_ token: LoadToken, _ progress: SweepProgress) -> [Effect] {
    guard sweep.running == token else { return [] }
    let isNew = (progress.new, progress.moved) != (sweep.progress?.new ?? 0, sweep.progress?.moved ?? 0)
    sweep.progress = progress
    if let index = activities.firstIndex(where: { $0.token == token }), let remark = sweepRemark {
      activities[index].phrase = remark
    }
    let effects = isNew ? countNews() : []
    return isDeskIdle ? effects + [.cancel(token)] : effects
  }

  mutating func receiveSweepEnd(_ token: LoadToken, _ result: Result<SweepProgress?, DeskError>) -> [Effect] {
    guard sweep.running == token else { return [] }
    sweep.running = nil
    end(token)
    var pause: Int64? = SweepState.Pace.afterFailure
    switch result {
    case .success(let done):
      if sweep.isAskedFor {
        let short = done?.short.values.reduce((known: 0, missing: 0)) { ($0.known + $1.known, $0.missing + $1.missing) }
        if let done, done.isComplete, let short, short.missing > 0 {
          say(.sweptShort(known: short.known, of: short.known + short.missing), .warning)
        } else {
          say(done.map { .swept(new: $0.new, moved: $0.moved, isComplete: $0.isComplete) } ?? .sweptElsewhere)
        }
      }
      let isDone = done?.isComplete ?? true
      if isDone { sweep.isAskedFor = false }
      pause = isDone ? SweepState.Pace.rest : SweepState.Pace.goingOn
    case .failure(let error):
      switch error.kind {
      case .logInRefused:
        connection = .logInRefused
        sweep.isRefused = true
        pause = nil
      case .throttled(let seconds):
        // Also where nobody is at the desk any more: the next key must not be taken for the end of the platform's patience.
        sweep.due = now.advanced(by: max(Int64(seconds ?? 0) * 1000, SweepState.Pace.patience))
        return []
      case .canceled: sweep.isAskedFor = false
      default: if sweep.isAskedFor { report(error) }
      }
    }
    guard let pause, !isDeskIdle, session.sweep != nil || sweep.isAskedFor else { return [] }
    sweep.due = now.advanced(by: pause)
    return []
  }

  private var isDeskIdle: Bool { now.milliseconds - sweep.lastKey.milliseconds > SweepState.Pace.idle }
}
