import Commerce

extension PlatformService {
  /// I1 and I2: queues products and answers with their number.
  func takeProducts(body: [UInt8], due: ContinuousClock.Instant?, _ active: ActiveFaults) -> Answer {
    guard let json = JSONValue(bytes: body) else { return .shopError(status: 400, "Bad Request: Syntax error") }
    do throws(Refusal) {
      let batch = try CatalogIntake.updates(in: json)
      guard !batch.contains(where: { active.has(.refuseEAN($0.product.code)) }) else { throw Refusal.badProduct }
      state.withLock { $0.accept(batch, due: due) }
      return .response("\(batch.count).0")
    } catch {
      return .response(error.sentence)
    }
  }

  /// I5: creates a customer, or links one of another supplier. It takes effect at once, since the answer has its number.
  func addCustomer(body: [UInt8], _ active: ActiveFaults) -> Answer {
    guard let json = JSONValue(bytes: body) else { return .shopError(status: 400, "Bad Request: Syntax error") }
    do throws(Refusal) {
      let new = try CustomerIntake.customer(in: json)
      let isApplied = !active.has(.neverApply)
      guard let customer = state.withLock({ $0.customers.add(new, isApplied: isApplied) }) else {
        throw Refusal.existingCustomer
      }
      return .json(active) { text in
        text.object { text in
          text.text("status", "true")
          text.numeral("user_id", customer.userID)
        }
      }
    } catch {
      return .json(ActiveFaults()) { text in
        text.object { text in
          text.text("status", "false")
          text.text("message", "Bad request: \(error.sentence)")
        }
      }
    }
  }

  /// I6: sets the terms of customers, at once, for all or none.
  func setTerms(body: [UInt8], _ active: ActiveFaults) -> Answer {
    guard let json = JSONValue(bytes: body) else { return .shopError(status: 400, "Bad Request: Syntax error") }
    do throws(Refusal) {
      guard let updates = try TermsIntake.updates(in: json) else { return Self.result(false, message: nil) }
      let isApplied = !active.has(.neverApply)
      let unknown = state.withLock { state in
        let unknown = updates.first { state.customers.customer($0.document)?.isLinked != true }
        if unknown == nil, isApplied {
          for update in updates { state.customers.set(update.terms, of: update.document) }
        }
        return unknown?.document
      }
      return Self.result(unknown == nil, message: unknown.map { Refusal.unknownCustomer($0).sentence })
    } catch {
      return .response(error.sentence)
    }
  }

  private static func result(_ isTaken: Bool, message: String?) -> Answer {
    .json(ActiveFaults()) { text in
      text.object { text in
        text.text("result", isTaken ? "true" : "false")
        if let message { text.text("message", "Bad request: \(message)") }
      }
    }
  }
}
