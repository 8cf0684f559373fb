import TextGrid
import Texts
import Widgets

/// One overlay of a component.
public enum Layer<Own: Component>: Sendable, Equatable {
  case page(Own.Page)
  case menu(MenuOverlay<Own.Choice>)
  case question(Question<Own.Inquiry>)
  case input(InputLine<Own.Entry>)
  /// The line in which words are searched for. It belongs to the pane on screen.
  case search(TextField)
  /// A text to read. It belongs to the shell.
  case reader(Viewer)
}

/// The stack of overlays as a component sees it: its own with all that is in them, of others only that they are there.
public struct Layers<Own: Component>: Sendable, Equatable {
  public enum Place: Sendable, Equatable {
    case own(Layer<Own>)
    /// The overlay of another, by its place in the stack. A page can be left without losing anything. A reader shows a text about
    /// what lies beneath it, as the help does.
    case other(Int, isPage: Bool, isReader: Bool)
  }

  public var places: [Place]

  public init(places: [Place]) { self.places = places }

  public var isEmpty: Bool { places.isEmpty }

  /// The component's own overlay, if that is on top.
  public var top: Layer<Own>? {
    guard case .own(let layer)? = places.last else { return nil }
    return layer
  }

  /// The component's own page, if that is on top.
  public var page: Own.Page? {
    guard case .page(let page)? = top else { return nil }
    return page
  }

  /// The component's own page, if that is on top but for texts that are read over it.
  public var pageInHand: Own.Page? {
    let place = places.last { if case .other(_, _, isReader: true) = $0 { false } else { true } }
    guard case .own(.page(let page))? = place else { return nil }
    return page
  }

  /// The page right beneath what is on top.
  public var pageBeneath: Own.Page? {
    guard case .own(.page(let page))? = places.dropLast().last else { return nil }
    return page
  }

  /// The component's own overlays, the topmost last.
  public var own: [Layer<Own>] { places.compactMap { if case .own(let layer) = $0 { layer } else { nil } } }

  /// The component's own pages, the topmost last.
  public var pages: [Own.Page] { places.compactMap { if case .own(.page(let page)) = $0 { page } else { nil } } }

  /// Whether all there is are own pages for which something holds.
  public func allArePages(where holds: (Own.Page) -> Bool) -> Bool {
    places.allSatisfy { if case .own(.page(let page)) = $0 { holds(page) } else { false } }
  }

  public mutating func replaceTop(with page: Own.Page) {
    guard !places.isEmpty else { return }
    places[places.count - 1] = .own(.page(page))
  }

  public mutating func removeTop() {
    if !places.isEmpty { places.removeLast() }
  }

  public mutating func removePages(where isGone: (Own.Page) -> Bool) {
    places.removeAll { if case .own(.page(let page)) = $0 { isGone(page) } else { false } }
  }

  /// Changes own pages where they are; `nil` takes a page away.
  ///
  /// - Returns: whether there was one for which `change` gave something else.
  @discardableResult
  public mutating func changePages(_ change: (Own.Page) -> Own.Page?) -> Bool {
    let before = places
    places = places.compactMap { place in
      guard case .own(.page(let page)) = place else { return place }
      return change(page).map { .own(.page($0)) }
    }
    return places != before
  }
}
