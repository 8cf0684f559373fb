import Commerce
import Desk

extension EffectRunner {
  func run(_ effect: Messages.Effect) {
    let (desk, mailbox) = (services.desk, mailbox)
    switch effect {
    case .read(let token, let id):
      start(token) {
        let order = await Result.of { () async throws(DeskError) in OrderSummary(try await desk.order(id).value) }
        mailbox.post(.messages(.read(token, id, order)))
      }
    }
  }
}
