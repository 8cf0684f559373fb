import Commerce
import Desk

@testable import Console

extension Storm {
  mutating func answer(to effect: DoubtEffect, error: DeskError?) -> ServiceEvent? {
    let entry = pick(Sample.journal)
    let result: Result<JournalEntry?, DeskError> = error.map { .failure($0) } ?? .success(entry)
    switch effect {
    case .look where Bool.random(using: &random):
      return .doubt(.open([OpenWrite(entry: entry, isAttended: false, due: nil, looks: 0)]))
    case .look: return .doubt(.next(console.now.advanced(by: 1000)))
    case .settle: return .doubt(.settled([entry], next: nil))
    case .ask(let token, let id): return .doubt(.asked(token, id, result))
    case .close(let token, let id, _): return .doubt(.closed(token, id, result))
    }
  }
}
