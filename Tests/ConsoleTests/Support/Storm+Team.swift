import Commerce
import Desk

@testable import CatalogPane
@testable import Console
@testable import ConsoleKit
@testable import CustomersPane
@testable import OrderPanes

extension Storm {
  mutating func answer(to effect: TeamEffect, error: DeskError?) -> ServiceEvent? {
    switch effect {
    case .loadClaims: return .team(.claims(Bool.random(using: &random) ? [] : Sample.claims))
    case .addNote(let id, let text):
      guard error == nil else { return .team(.noteNotKept(id, text, DeskError(.store(.diskFull)))) }
      return .team(.noteKept(OrderNote(id: 9, orderID: id, author: "ana", at: console.now, text: text)))
    case .removeNote(let note): return .team(error.map { .failed($0) } ?? .noteRemoved(note))
    case .takeOver(let id, let owner):
      return .team(.tookOver(id, from: owner, error == nil ? .removing(1, owner: "ana") : nil))
    case .loadShift(let token, _, _):
      return .team(.shift(token, error.map { .failure($0) } ?? .success(Sample.shift)))
    case .nameLines(let id, _): return .team(.linesNamed(of: id, Sample.products(3).map(\.value)))
    case .claim, .giveUpClaim: return nil
    }
  }
}
