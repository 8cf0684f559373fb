import Commerce
import TextGrid
import Texts
import Widgets

/// A part of the console with a state of its own: the customers, the catalog, the orders.
///
/// It reads through a ``View`` and changes through an ``Update``. Both show its own state, its own overlays and the ``Shell``, and no
/// other component. What belongs to another component it asks for by a ``Request``.
public protocol Component: Sendable, Equatable {
  /// What it lays over the screen, besides menus, questions and input lines.
  associatedtype Page: OverlayContent
  /// Its lists to choose from.
  associatedtype Choice: Hashable & Sendable
  /// What it asks before it acts.
  associatedtype Inquiry: Equatable & Sendable
  /// Its lines of text at the bottom.
  associatedtype Entry: Equatable & Sendable
  /// Work it asks of its services. Data only.
  associatedtype Effect: Hashable & Sendable
  /// What its services report.
  associatedtype Event: Sendable

  /// Everything a person can do with it: key, scopes, availability and handler of each action stand here and nowhere else.
  static var actions: [ActionEntry<Self>] { get }

  /// Takes what a service reports. An answer that is not awaited any more changes nothing.
  static func receive(_ event: Event, _ update: inout Update<Self>)

  /// - Returns: where the hardware cursor belongs.
  static func draw(
    _ page: Page, _ view: View<Self>, into surface: inout Surface, _ layout: ScreenLayout
  ) -> Point?
  /// Something was typed into the page on top, pasted into it, or chosen for it.
  static func typed(into page: Page, _ update: inout Update<Self>)

  static func content(of choice: Choice, _ view: View<Self>) -> MenuContent
  static func choose(_ row: Int, of choice: Choice, _ update: inout Update<Self>)

  /// Yes to a question.
  static func carryOut(_ inquiry: Inquiry, _ update: inout Update<Self>)
  /// Whether a yes sends something to the platform.
  static func sends(_ inquiry: Inquiry) -> Bool

  /// Enter in an input line; the line is still there.
  static func complete(_ entry: Entry, _ text: String, _ update: inout Update<Self>)
  static func prompt(of entry: Entry, _ texts: Texts) -> SafeText

  /// The size or what it shows has changed: cursors stay on the screen.
  static func settle(_ update: inout Update<Self>)
  /// A load was given up.
  static func forget(_ token: LoadToken, _ update: inout Update<Self>)
  /// The console opens: asks for what is to be there from the start.
  static func start(_ update: inout Update<Self>)
  /// A key was pressed, the mouse used, or something pasted: somebody is at the desk.
  static func noteOperator(_ update: inout Update<Self>)
  /// The log-in is tried again: what a refused log-in had stopped continues.
  static func resume(_ update: inout Update<Self>)
  /// When it has to act by itself next; `nil` if nothing is planned.
  static func due(_ view: View<Self>) -> Timestamp?
  /// Time has passed: does what is due.
  static func tick(_ update: inout Update<Self>)
  /// What leaving the console would leave unsettled or unsent; where there is something, leaving asks first.
  static func leftBehind(_ view: View<Self>) -> [StyledText]
  /// What has changed since this was last called goes to the store. It is called at the end of each event.
  static func keep(_ update: inout Update<Self>)
  /// What leaving the console asks about.
  static func left(_ view: View<Self>) -> Leftover?
  /// An undo is about to begin: the component remembers what is staged.
  static func willUndo(_ update: inout Update<Self>)
  /// The undo was the beginning of a text: what it took back is staged again.
  static func restoreUndone(_ update: inout Update<Self>)
}

/// Changes that are not sent when the console is left.
public struct Leftover: Sendable, Equatable {
  /// How many records have changes.
  public var count: Int
  /// What is said of them where the store keeps them.
  public var kept: Phrase

  public init(count: Int, kept: Phrase) {
    self.count = count
    self.kept = kept
  }
}

extension Component {
  public static func typed(into page: Page, _ update: inout Update<Self>) {}
  public static func settle(_ update: inout Update<Self>) {}
  public static func forget(_ token: LoadToken, _ update: inout Update<Self>) {}
  public static func start(_ update: inout Update<Self>) {}
  public static func noteOperator(_ update: inout Update<Self>) {}
  public static func resume(_ update: inout Update<Self>) {}
  public static func due(_ view: View<Self>) -> Timestamp? { nil }
  public static func tick(_ update: inout Update<Self>) {}
  public static func leftBehind(_ view: View<Self>) -> [StyledText] { [] }
  public static func keep(_ update: inout Update<Self>) {}
  public static func left(_ view: View<Self>) -> Leftover? { nil }
  public static func willUndo(_ update: inout Update<Self>) {}
  public static func restoreUndone(_ update: inout Update<Self>) {}
}

extension Component where Page == Never {
  public static func draw(
    _ page: Never, _ view: View<Self>, into surface: inout Surface, _ layout: ScreenLayout
  ) -> Point? {

  }
}

extension Component where Choice == Never {
  public static func content(of choice: Never, _ view: View<Self>) -> MenuContent {}
  public static func choose(_ row: Int, of choice: Never, _ update: inout Update<Self>) {}
}

extension Component where Inquiry == Never {
  public static func carryOut(_ inquiry: Never, _ update: inout Update<Self>) {}
  public static func sends(_ inquiry: Never) -> Bool {}
}

extension Component where Entry == Never {
  public static func complete(_ entry: Never, _ text: String, _ update: inout Update<Self>) {}
  public static func prompt(of entry: Never, _ texts: Texts) -> SafeText {}
}

/// A component that has panes of its own.
public protocol PaneComponent: Component {
  /// Reads what a pane shows: it has come on screen, or is to be read anew.
  static func show(_ pane: Pane, _ update: inout Update<Self>)
  /// - Returns: where the hardware cursor belongs.
  static func drawPane(_ view: View<Self>, into surface: inout Surface, _ layout: ScreenLayout) -> Point?
  /// The items of the top line.
  static func header(_ view: View<Self>, _ layout: ScreenLayout) -> [FittedLine.Item]
  /// What is to be known of the pane as long as it is like this; in the message line.
  static func remark(_ view: View<Self>) -> StyledText?
  /// How many records are marked.
  static func markCount(_ view: View<Self>) -> Int
  /// Moves the cursor of the pane, also while words are searched for above it.
  static func move(_ id: ActionID, _ update: inout Update<Self>)
  static func click(_ place: Point, _ update: inout Update<Self>)
  /// What is pasted where nothing lies over the pane.
  static func paste(_ text: String, _ update: inout Update<Self>)
  /// One step back where nothing lies over the pane.
  static func goBack(_ update: inout Update<Self>)
  /// Shows what some words find; with every letter that is typed.
  static func search(_ text: String, _ update: inout Update<Self>)
  /// Enter in the search line.
  static func completeSearch(_ text: String, _ update: inout Update<Self>)
  /// What stands beside the words while they are typed.
  static func searchHint(_ view: View<Self>) -> SafeText?
  /// What digits do in it; the help says so.
  static var digits: Phrase { get }
  /// The command that shows the same without a screen.
  static func command(_ view: View<Self>) -> String
}

extension PaneComponent {
  public static func remark(_ view: View<Self>) -> StyledText? { nil }
  public static func paste(_ text: String, _ update: inout Update<Self>) {}
  public static func searchHint(_ view: View<Self>) -> SafeText? { nil }
  public static var digits: Phrase { .catalog(.helpDigitsText) }
}
