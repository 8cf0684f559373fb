import Commerce

/// Received data, for a sandbox in a separate process. The platform has nothing of the kind.
extension PlatformService {
  /// The answer to `GET /sandbox/…`; `nil` for paths of the API. Faults do not affect it, and it is not recorded.
  func inspection(_ request: IncomingRequest) -> Answer? {
    guard request.path.first == "sandbox" else { return nil }
    guard request.authorization == authorization else { return Self.unauthorized }
    switch (request.method, request.path.dropFirst().joined(separator: "/")) {
    case ("GET", "products"): return products(state.withLock { $0.received })
    case ("GET", "customers"):
      let (changed, foreign) = state.withLock { ($0.customers.changed, $0.customers.documents(isLinked: false)) }
      return customers(changed, foreign: foreign)
    default: return Self.unknownPath
    }
  }

  private func products(_ received: ReceivedCatalog) -> Answer {
    .json(ActiveFaults()) { text in
      text.object { text in
        text.number("batches", received.batches)
        text.number("count", received.count)
        text.list(
          "arrivals",
          received.arrivals.map { arrival in
            { text in
              text.object { text in
                text.text("ean", arrival.ean)
                text.text("number", arrival.number)
                text.flag("last", arrival.isLast)
                text.number("batch", arrival.batch)
              }
            }
          })
        text.list("products", received.eans.compactMap { received[$0] }.map { product in { $0.product(product) } })
      }
    }
  }

  private func customers(_ changed: [PlatformCustomer], foreign: [String]) -> Answer {
    .json(ActiveFaults()) { text in
      text.object { text in
        text.list("changed", changed.map { customer in { $0.customer(customer) } })
        text.list("foreign", foreign.map { document in { $0.value(document) } })
      }
    }
  }
}

extension JSONText {
  fileprivate mutating func product(_ product: ReceivedProduct) {
    object { text in
      text.text("ean", product.ean)
      text.text("name", product.name)
      text.numeral("price", product.price)
      text.numeral("amount", product.amount)
      text.text("status", product.isActive ? "1" : "0")
      text.number("tiers", product.tiers.count)
      text.number("times", product.times)
    }
  }

  fileprivate mutating func customer(_ customer: PlatformCustomer) {
    object { text in
      text.text("document", customer.document)
      text.numeral("user_id", customer.userID)
      text.flag("linked", customer.isLinked)
      guard let terms = customer.terms else { return }
      text.flag("blocked", terms.isBlocked)
      text.numeral("limit", terms.limit)
      text.switches("payments", terms.payments)
      text.switches("usergroups", terms.groups)
      text.number("times", customer.termsCount)
    }
  }

  private mutating func switches(_ key: String, _ switches: [String: Bool]) {
    object(key) { text in
      for (code, isOn) in switches.sorted(by: { $0.key < $1.key }) { text.flag(code, isOn) }
    }
  }
}
