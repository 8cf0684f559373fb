import ConsoleKit
import TextGrid
import Texts
import Widgets

/// Where a component stands in the console: its state, and its cases among those of all components.
struct Mount<Own: Component>: Sendable {
  let state: WritableKeyPath<AppState, Own> & Sendable
  /// What stands in its place while an event is handled, so that its state is changed and not copied.
  let vacant: Own
  let panes: Set<Pane>
  let page: Case<Overlay, Own.Page>
  let choice: Case<MenuPurpose, Own.Choice>
  let inquiry: Case<QuestionPurpose, Own.Inquiry>
  let input: Case<InputPurpose, Own.Entry>
  let effect: @Sendable (Own.Effect) -> Effect
  private let entries: [Scope: [ActionID: ActionEntry<Own>]]

  init(
    _ state: WritableKeyPath<AppState, Own> & Sendable, vacant: Own, panes: Set<Pane> = [],
    page: Case<Overlay, Own.Page>, choice: Case<MenuPurpose, Own.Choice>,
    inquiry: Case<QuestionPurpose, Own.Inquiry>, input: Case<InputPurpose, Own.Entry>,
    effect: @escaping @Sendable (Own.Effect) -> Effect
  ) {
    self.state = state
    self.vacant = vacant
    self.panes = panes
    self.page = page
    self.choice = choice
    self.inquiry = inquiry
    self.input = input
    self.effect = effect
    var entries: [Scope: [ActionID: ActionEntry<Own>]] = [:]
    for entry in Own.actions {
      for scope in entry.action.scopes { entries[scope, default: [:]][entry.action.id] = entry }
    }
    self.entries = entries
  }

  func entry(_ id: ActionID, in scope: Scope) -> ActionEntry<Own>? { entries[scope]?[id] }

  // MARK: Overlays

  func layers(of overlays: some Sequence<Overlay>) -> Layers<Own> {
    Layers(
      places: overlays.enumerated().map { index, overlay in
        layer(of: overlay).map(Layers.Place.own)
          ?? .other(index, isPage: ActionCatalog.pages.contains(overlay.scope), isReader: overlay.isReader)
      })
  }

  /// The stack as the component has left it.
  ///
  /// - Parameter overlays: as it was before.
  func overlays(of layers: Layers<Own>, in overlays: [Overlay]) -> [Overlay] {
    layers.places.map { place in
      switch place {
      case .own(let layer): overlay(of: layer)
      case .other(let index, _, _): overlays[index]
      }
    }
  }

  func layer(of overlay: Overlay) -> Layer<Own>? {
    switch overlay {
    case .menu(let menu): choice.lower(menu.purpose).map { .menu(MenuOverlay($0, cursor: menu.cursor)) }
    case .question(let question): inquiry.lower(question.purpose).map { .question(question.of($0)) }
    case .input(let line): input.lower(line.purpose).map { .input(InputLine(purpose: $0, field: line.field)) }
    default: page.lower(overlay).map(Layer.page)
    }
  }

  private func overlay(of layer: Layer<Own>) -> Overlay {
    switch layer {
    case .page(let own): page.lift(own)
    case .menu(let menu): .menu(MenuOverlay(choice.lift(menu.purpose), cursor: menu.cursor))
    case .question(let question): .question(question.of(inquiry.lift(question.purpose)))
    case .input(let line): .input(InputLine(purpose: input.lift(line.purpose), field: line.field))
    case .search(let field): .input(InputLine(purpose: .search, field: field))
    case .reader(let viewer): .viewer(viewer)
    }
  }
}

/// One case of a sum: how a value is put into it, and how it is taken out.
struct Case<Sum, Value>: Sendable {
  let lift: @Sendable (Value) -> Sum
  let lower: @Sendable (Sum) -> Value?
}

extension Case where Value == Never {
  /// For what a component does not have.
  static var none: Case { Case(lift: cannotBe, lower: { _ in nil }) }

  private static func cannotBe(_: Never) -> Sum {}
}
