import Commerce
import Desk

extension English {
  static func moveQuestion(_ targets: [StatusChange.Target], to status: OrderStatus) -> String {
    let total = targets.compactMap(\.total).reduce(Money.zero, +).text(decimalComma: false)
    guard targets.count > 1 else {
      return "Order \(targets[0].orderID) \(targets[0].status)→\(status), R$ \(total)"
    }
    let origins = Set(targets.map(\.status.rawValue)).sorted().joined(separator: ",")
    return "\(targets.count) orders \(origins)→\(status), R$ \(total)"
  }

  static func risk(_ risk: StatusRisk) -> String {
    switch risk {
    case .leavesFinalStatus: "Leaves a final status."
    case .cancels: "Cancels the order."
    case .mayTakeStockAgain: "The platform may take stock again, and divert to B."
    case .leavesCancellationUnanswered: "Leaves the requested cancellation unanswered: the answer is I or J."
    case .changesNothing: "It is in that status already."
    }
  }

  static func fault(_ error: DeskError) -> String {
    switch error.kind {
    case .refused: "The platform refused: \(error.detail)"
    case .notFound: "Order not found. Check the number."
    case .logInRefused: "Log-in refused (401): calls have stopped. Mend user or password and press r."
    case .throttled(let seconds?): "The platform asks for calm: try again in \(seconds) s (r)."
    case .throttled(nil): "The platform asks for calm: wait a little and press r."
    case .gatewayFault(let code): "The gateway failed (\(code)): r tries again. \(error.detail)"
    case .unreachable(let obstacle): "Not connected: \(self.obstacle(obstacle)) r tries again."
    case .interrupted: "No answer in time, or the connection broke. r tries again."
    case .unreadable: "The answer makes no sense: v shows it, r tries again. (\(error.detail))"
    case .unknownOutcome: "Unknown: it was sent and no answer came. See the journal (l) before you repeat it."
    case .canceled: "Canceled. Nothing was sent."
    case .notPossible(let hindrance): self.hindrance(hindrance)
    case .store(let fault): storeFault(fault, error.detail)
    }
  }

  private static func obstacle(_ obstacle: DeskError.Obstacle) -> String {
    switch obstacle {
    case .nameNotFound: "the server's name does not exist."
    case .connectionRefused: "the server refused the connection."
    case .connectionTimedOut: "the server did not answer in time."
    case .tlsExpired: "the server's certificate has expired."
    case .tlsWrongHost: "the certificate is another server's."
    case .tlsUntrusted: "the certificate is not of a known authority (see --ca-file)."
    case .tlsOther: "the secure connection could not be made."
    case .other: "the server was not reached."
    }
  }

  static func hindrance(_ hindrance: DeskError.Hindrance) -> String {
    switch hindrance {
    case .readOnly: "Read-only. Nothing was sent."
    case .noLinesLeft: "An order cannot be left without products: cancel it by its status (s)."
    case .emptyProductCode: "A line has no code: the API cannot change the products of this order."
    case .repeatedProductCode(let code):
      "Two lines have the code \(code): the API cannot change the products of this order."
    case .unreadableQuantity(let code):
      "The quantity of \(code) is not readable: the API cannot change the products of this order."
    case .quantityNotPositive(let code): "The quantity of \(code) has to be above zero; Del removes the line."
    case .nothingStaged: "There is no staged change."
    case .staleStock(let count):
      "The stock of \(Self.counted(count, "product", "products")) due is too old or of unknown age. Nothing was sent: "
        + "import or type the stock as it is now, then send."
    case .moreIsDue(let count):
      "\(Self.counted(count, "product is", "products are")) unsent now, more than were looked at. Nothing was sent: "
        + "review again (t)."
    case .staleTerms(let count):
      "\(Self.counted(count, "customer", "customers")) due without a blocking flag and a recent limit. Nothing was sent: "
        + "state both, then send."
    case .lockedBy(let holder): "\(name(of: holder)) has the same order or customer now. Nothing was sent."
    case .unsettled(let name, let at):
      "\(name)'s write of \(Texts(language: .english).dateTime(at)) is still open: see the journal (l)."
    case .registeredMeanwhile(let name): "\(name) has just registered this customer. Nothing was sent."
    case .sentElsewhere:
      "Another console or command on this store is sending these just now: try again when it has ended."
    }
  }

  private static func storeFault(_ fault: DeskError.StoreFault, _ detail: String) -> String {
    switch fault {
    case .locked: "The local file is in use by another program. Nothing was sent; try again."
    case .readOnly: "The local file can only be read. Nothing was sent; check the permissions of --store."
    case .diskFull: "The disk is full. Nothing was sent; free some space."
    case .corrupt: "The local file is damaged. Nothing was sent; keep it and use another with --store."
    case .newerThanProgram: "The local file is of a newer version of Balcão. Update the program."
    case .otherAccount: "The local file is another account's. Use another with --store."
    case .notPermitted: "No permission for the local file. Nothing was sent; check --store."
    case .other: "The local file failed (\(detail)). Nothing was sent."
    }
  }

  static func outcome(_ outcome: WriteOutcome, of id: OrderID) -> String {
    switch outcome {
    case .confirmed(let order, let differences):
      differences.isEmpty
        ? "Order \(id) confirmed in \(order.status)."
        : "Order \(id) confirmed in \(order.status); \(counted(differences.count, "difference", "differences"))."
    case .accepted: "Order \(id) queued at the platform, not yet checked."
    case .notConfirmed(let order): "Order \(id): accepted, but not confirmed in time; it is in \(order.status)."
    case .unseen(let error, let last): "Order \(id): accepted, state unknown\(lastRead(last)). \(fault(error))"
    case .unsettled(let entry, _):
      "Order \(id): nothing was sent now. Write \(entry.id) of \(entry.intent.operatorName) has not been seen yet."
    case .unrecorded(let outcome, let error):
      "\(self.outcome(outcome, of: id)) The journal could not be written (\(error.detail))."
    case .refused(let error): "Order \(id) refused: \(error.detail.isEmpty ? fault(error) : error.detail)"
    case .unknown: "Order \(id) unknown: neither answer nor change seen. See the journal (l)."
    case .notSent(let error) where error.isOfStore: "Order \(id): \(fault(error))"
    case .notSent(let error): "Order \(id): nothing was sent. \(fault(error))"
    case .moved(let order): "Order \(id) has changed since read (now \(order.status)). Nothing was sent."
    case .alreadySo(let order): "Order \(id) was so already (\(order.status)). Nothing was sent."
    }
  }

  private static func lastRead(_ last: Dated<Order>?) -> String {
    last.map { "; last read \($0.value.status) at \(Texts(language: .english).time($0.readAt))" } ?? ""
  }

  static func discrepancy(_ discrepancy: Order.Discrepancy) -> String {
    switch discrepancy {
    case .linesDoNotAddUp: "The lines do not add up to the subtotal the platform gives."
    case .totalDoesNotAddUp: "The parts do not add up to the total the platform gives."
    case .unreadableNumber: "A number in the answer is not readable (v shows it)."
    case .repeatedProductCode: "Two lines have the same code."
    case .missingProductCode: "A line has no code."
    }
  }
}
