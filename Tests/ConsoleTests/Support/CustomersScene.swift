import Commerce
import Desk
import DeskTesting
import TextGrid
import Texts

@testable import CatalogPane
@testable import Console
@testable import ConsoleKit
@testable import CustomersPane
@testable import OrderPanes

/// A situation among the customers that has a recorded screen.
enum CustomersScene: String, Scenery {
  case customers, customersMarked, customersEmpty, customersSearch, customersNothingFound, customersPrivacy
  case customerDetail, customerDetailUnknown
  case customerForm, customerFormFaults, customerFormDuplicates, customerFormChoices, customerFormDraft
  case customerFormPrivacy, customerFormRefused, customerFormRefusedAtTop, confirmAddCustomer
  case terms, termsStale, termsUnknown, termsSet, confirmTerms, confirmTermsSet, confirmTermsRenewed, termsProgress
  case termsEnded
  case termsMany, customersFilterMenu, customersFiltered
  case termsReview, termsReviewStale, termsReviewEmpty, termsPush, termsPushEnded
  case helpOfCustomers

  func play(language: Language, size: Size) -> ConsoleDriver {
    let session = SessionInfo.desk(
      language: language, hidesPersonalData: self == .customersPrivacy || self == .customerFormPrivacy)
    var console = ConsoleDriver(
      customers: self == .customersEmpty ? [] : Sample.customers(8), session: session, size: size)
    play(on: &console)
    console.paint()
    return console
  }

  private func play(on console: inout ConsoleDriver) {
    switch self {
    case .customers, .customersEmpty, .customersPrivacy: break
    case .customersMarked: console.press("space", "space", "down", "space")
    case .customersSearch:
      console.press("/")
      console.type("pao")
      console.answerCustomers([Sample.customers(8)[5]])
    case .customersNothingFound:
      console.press("/")
      console.type("xyz")
      console.answerCustomers([])
      console.press("enter")
    case .customerDetail: console.press("enter")
    case .customerDetailUnknown: console.press("down", "down", "enter")
    case .helpOfCustomers: console.press("?")
    case .customersFilterMenu: console.press("f", "down")
    case .customersFiltered:
      console.press("f", "down", "down", "enter")
      console.answerCustomers([Sample.customers(8)[5]])
    case .termsReview, .termsReviewStale, .termsReviewEmpty, .termsPush, .termsPushEnded: playReview(on: &console)
    case .termsMany: playMany(on: &console)
    case .terms, .termsStale, .termsUnknown, .termsSet, .confirmTerms, .confirmTermsSet, .confirmTermsRenewed,
      .termsProgress, .termsEnded:
      playTerms(on: &console)
    default: playForm(on: &console)
    }
  }

  private func playForm(on console: inout ConsoleDriver) {
    switch self {
    case .customerFormFaults:
      console.openForm()
      console.type("12.345.678/0001-00")
      console.press("tab")
      console.type("Mercado Novo")
      console.press("tab", "tab")
      console.type("compras")
      console.press("tab")
      console.type("(20) 3222-8899")
      console.press("tab")
    case .customerFormDuplicates:
      console.openForm()
      console.type(DocumentNumber.sample(4).text)
      console.press("tab")
      console.answerDuplicates([Sample.customers(8)[4]])
    case .customerFormChoices:
      console.openForm()
      console.press("tab", "tab", "tab", "tab", "tab", "tab", "f2", "down", "down")
    case .customerFormDraft, .customerFormPrivacy:
      var draft = CustomerForm.sample(70)
      draft[.city] = ""
      console.openForm(draft)
    case .customerFormRefused:
      playSending(on: &console)
      console.answerAdd(.refused(DeskError(.refused, detail: "O e-mail informado já existe.")))
    case .customerFormRefusedAtTop:
      playSending(on: &console)
      console.answerAdd(.refused(DeskError(.refused, detail: "Operação não permitida.")))
    case .confirmAddCustomer:
      console.openForm(.sample(70))
      console.press("ctrl-t")
    default: console.openForm()
    }
  }

  private func playSending(on console: inout ConsoleDriver) {
    console.openForm(.sample(70))
    console.press("ctrl-t", "s")
  }

  private func playReview(on console: inout ConsoleDriver) {
    console.press("t")
    switch self {
    case .termsReviewStale: console.answerReview(Sample.due(stale: 3, ready: 3, unstated: 2))
    case .termsReviewEmpty: console.answerReview(DueTerms(unstated: 12))
    default: console.answerReview(Sample.due(stale: 0, ready: 6, unstated: self == .termsReview ? 1 : 0))
    }
    guard self == .termsPush || self == .termsPushEnded else { return }
    console.press("s")
    guard let sent = console.lastTerms else { return }
    console.answer(.termsProgress(sent.token, TermsProgress(done: 2, total: sent.updates.count)))
    guard self == .termsPushEnded else { return console.wait(seconds: 2) }
    console.answerTerms(
      TermsOutcome(
        accepted: 4,
        refused: sent.updates.prefix(2).map { RefusedTerms(document: $0.document, reason: "CNPJ não encontrado") }))
  }

  /// Fifteen customers, some of them with limits that are too old: one was typed, and repeated once.
  private func playMany(on console: inout ConsoleDriver) {
    let list = Sample.customers(15)
    console.press("r")
    console.answerCustomers(list)
    console.press("home", "*")
    console.openTerms(of: list)
    console.press("b", "enter")
    console.type("1500,00")
    console.press("ctrl-d")
  }

  private func playTerms(on console: inout ConsoleDriver) {
    let list = Sample.customers(8)
    switch self {
    case .termsStale: console.press("down", "down", "down")
    case .termsUnknown: console.press("down", "down")
    case .termsSet, .confirmTermsSet, .confirmTermsRenewed, .termsProgress, .termsEnded:
      console.press("space", "space", "down", "space", "space")
    default: break
    }
    console.openTerms(of: list)
    guard self != .terms, self != .termsStale, self != .termsUnknown, self != .termsSet else { return }
    if self == .confirmTermsRenewed {
      console.type("1500,00")
    } else if self != .confirmTerms {
      fillSet(on: &console)
    }
    console.press("ctrl-t")
    guard self == .termsProgress || self == .termsEnded else { return }
    console.press("s")
    guard case .setTerms(let token, let updates)? = console.customerEffects.last else { return }
    console.answer(.termsProgress(token, TermsProgress(done: 2, total: updates.count)))
    guard self == .termsEnded else { return console.wait(seconds: 2) }
    console.answerTerms(
      TermsOutcome(
        accepted: 2, refused: [RefusedTerms(document: updates[1].document, reason: "CNPJ não encontrado")],
        remaining: 1))
  }

  /// Blocks all, with a limit for the one whose limit is too old.
  private func fillSet(on console: inout ConsoleDriver) {
    console.press("up", "up", "up", "b", "down", "down", "down")
    console.type("1500,00")
  }
}
