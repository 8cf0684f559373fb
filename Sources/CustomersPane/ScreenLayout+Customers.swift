import ConsoleKit
import TextGrid

extension ScreenLayout {
  /// From this width on the customer under the cursor is read beside the list.
  private static let widthWithDetail = 120

  /// The list with its column heads.
  var customerList: Rect {
    bounds.width < Self.widthWithDetail ? whole : whole.cutLeft(min(80, bounds.width * 2 / 3)).0
  }

  var customerRows: Rect { customerList.cutTop(1).1 }

  /// What is known of one customer, with the rule on its left.
  var customerDetail: Rect? {
    bounds.width < Self.widthWithDetail ? nil : whole.cutLeft(customerList.width).1
  }
}
