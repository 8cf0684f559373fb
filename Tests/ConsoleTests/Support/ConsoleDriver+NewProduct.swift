import Commerce
import Desk
import DeskTesting

@testable import CatalogPane
@testable import Console
@testable import ConsoleKit
@testable import CustomersPane
@testable import OrderPanes

extension ConsoleDriver {
  /// A new product's form open, the fields filled in from the first on.
  static func fillingProduct(_ texts: String...) -> ConsoleDriver {
    var console = ConsoleDriver(catalog: Sample.products(20))
    console.press("a")
    for (place, text) in texts.enumerated() {
      console.type(text)
      if place == 0 { console.answerProduct(nil) }
      if place + 1 < texts.count { console.press("enter") }
    }
    return console
  }

  /// A new product with a code and the rest filled in, staged.
  static func staging(_ code: GTIN) -> ConsoleDriver {
    var console = fillingProduct(code.digits, "Café torrado 500 g", "18,90", "240")
    console.press("ctrl-t")
    return console
  }

  /// The product form on top.
  var productForm: ProductForm? {
    if case .catalog(.form(let form))? = state.overlays.last { form } else { nil }
  }
}
