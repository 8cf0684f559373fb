extension EffectRunner {
  func run(_ effect: Importing.Effect) {
    let files = services.files
    let mailbox = mailbox
    switch effect {
    case .look(let token, let request):
      start(token) {
        let report = await files.look(request) { mailbox.post(.importing(.progress(token, percent: $0))) }
        mailbox.post(.importing(.looked(token, report)))
      }
    case .take(let token, let request):
      start(token) {
        let summary = await files.take(request) { mailbox.post(.importing(.progress(token, percent: $0))) }
        mailbox.post(.importing(.taken(token, summary)))
      }
    }
  }
}
