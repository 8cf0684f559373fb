import Commerce
import Desk

@testable import CatalogPane
@testable import Console
@testable import ConsoleKit
@testable import CustomersPane
@testable import OrderPanes

extension Storm {
  mutating func answer(to effect: Console.Journal.Effect, error: DeskError?) -> Console.Journal.Event? {
    let entry = pick(Sample.journal)
    let result: Result<JournalEntry?, DeskError> = error.map { .failure($0) } ?? .success(entry)
    return switch effect {
    case .load(let token): .loaded(token, error.map { .failure($0) } ?? .success(Sample.journal))
    case .look where Bool.random(using: &random):
      .open([OpenWrite(entry: entry, isAttended: false, due: nil, looks: 0)])
    case .look: .next(console.now.advanced(by: 1000))
    case .settle: .settled([entry], next: nil)
    case .ask(let token, let id): .asked(token, id, result)
    case .close(let token, let id, _): .closed(token, id, result)
    }
  }
}
