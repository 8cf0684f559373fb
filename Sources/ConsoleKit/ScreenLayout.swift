import TextGrid

/// Where the parts of the screen are: four lines of chrome (top line, column heads, message line, footer), no borders.
///
/// At 80×24 all 20 rows of a page are seen; from 120 columns list and order stand side by side.
public struct ScreenLayout: Hashable {
  /// Below this size one line says which size is needed.
  public static let smallest = Size(width: 40, height: 10)

  public let top: Rect
  public let message: Rect
  public let footer: Rect
  /// The list with its column heads.
  public let list: Rect
  public let order: Rect
  /// A pane that has the whole width to itself, with its column heads.
  public let whole: Rect
  public let isWide: Bool
  public let bounds: Rect
  /// Rows of the message, upwards from its line, that dialogs and readers leave free.
  public var messageRows = 1

  public init(size: Size) {
    bounds = Rect(size)
    isWide = size.width >= 120
    let (top, belowTop) = bounds.cutTop(1)
    let (footer, aboveFooter) = belowTop.cutBottom(1)
    let (message, body) = aboveFooter.cutBottom(1)
    whole = body
    self.top = top
    self.footer = footer
    self.message = message
    if isWide {
      let (left, right) = body.cutLeft(min(80, size.width / 2))
      list = left
      order = right.cutLeft(1).1
    } else {
      list = body
      order = body
    }
  }

  public var listHeader: Rect { list.cutTop(1).0 }
  public var listRows: Rect { list.cutTop(1).1 }
  public var wholeHeader: Rect { whole.cutTop(1).0 }
  public var wholeRows: Rect { whole.cutTop(1).1 }
  /// The order's own heading: number, status, when.
  public var orderHeader: Rect { order.cutTop(1).0 }
  public var orderRows: Rect { order.cutTop(1).1 }
  /// What dialogs and readers may cover.
  public var body: Rect { Rect(x: 0, y: 1, width: bounds.width, height: bounds.height - 2 - messageRows) }
  public var isTooSmall: Bool { bounds.width < Self.smallest.width || bounds.height < Self.smallest.height }
}
