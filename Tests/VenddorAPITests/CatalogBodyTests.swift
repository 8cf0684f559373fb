import Commerce
import Desk
import DeskTesting
import Testing

@testable import VenddorAPI

@Suite("Bodies of products")
struct CatalogBodyTests {
  private func body(_ batch: ProductBatch, removedStatus: String = "0") -> String {
    CatalogBodies(removedStatus: removedStatus).products(batch)
  }

  private func body(_ change: (inout Product) -> Void) throws -> String {
    var product = try Samples.product()
    change(&product)
    return body(ProductBatch(products: [product], firstNumber: 1, endsSync: false))
  }

  @Test("a product with a single price is the document's sample, key by key (I1)")
  func singlePrice() throws {
    let expected =
      #"{"products":[{"ean":"7891000071014","ncm":"18069000","name":"Nestlé Sensação","brand":"NESTLE","#
      + #""weight":"4500","price":"17.23","amount":"23","qty_step":"1","status":"1","number":"1","last":false}]}"#
    #expect(try body { _ in } == expected)
  }

  @Test("several prices go along with their profile and least quantity (I2)")
  func tiers() throws {
    let body = try body {
      $0.quantityStep = nil
      $0.internalCode = "567"
      $0.quantityPerPackage = Quantity(30)
      $0.tiers = [
        PriceTier(userGroup: "109", price: Money(centavos: 2685)),
        PriceTier(lowerLimit: Quantity(50), price: Money(tenThousandths: 268_025)),
      ]
    }
    let expected =
      #"{"products":[{"ean":"7891000071014","ncm":"18069000","name":"Nestlé Sensação","brand":"NESTLE","#
      + #""weight":"4500","price":"17.23","amount":"23","status":"1","prices":["#
      + #"{"lower_limit":"1","usergroup_id":"109","price":"26.85"},"#
      + #"{"lower_limit":"50","usergroup_id":"0","price":"26.8025"}],"#
      + #""internal_product_code":"567","quantity_per_package":"30","number":"1","last":false}]}"#
    #expect(body == expected)
  }

  @Test("a product that is known by its required fields only has no others but number and last")
  func required() throws {
    let expected =
      #"{"products":[{"ean":"7891000071014","name":"Nescau","price":"9.99","amount":"5","status":"1","#
      + #""number":"1","last":false}]}"#
    #expect(body(try Samples.batch(1)) == expected)
  }

  @Test("what the API has no field for is not sent")
  func ownUse() throws {
    let plain = try body { _ in }
    let body = try body {
      $0.description = "Caixa"
      $0.category = "Chocolates"
      $0.promotion = Promotion(price: Money(centavos: 1500))
      $0.stockAt = Timestamp(seconds: 1_614_132_087)
    }
    #expect(body == plain)
  }

  @Test(
    "the products of a batch are numbered in sequence, and only the very last of a sync says so",
    arguments: [
      (1, true, [#""number":"1","last":false"#, #""number":"2","last":false"#, #""number":"3","last":true"#]),
      (61, true, [#""number":"61","last":false"#, #""number":"62","last":false"#, #""number":"63","last":true"#]),
      (61, false, [#""number":"61","last":false"#, #""number":"62","last":false"#, #""number":"63","last":false"#]),
    ])
  func sequence(first: Int, endsSync: Bool, marks: [String]) throws {
    let body = body(try Samples.batch(3, from: first, endsSync: endsSync))
    let products = body.split(separator: "},{")
    #expect(products.count == 3)
    for (product, mark) in zip(products, marks) { #expect(product.contains(mark)) }
  }

  @Test("a product that is no longer offered has the status of removal that is configured", arguments: ["0", "D"])
  func removal(status: String) throws {
    var product = try Samples.product()
    product.isActive = false
    let body = body(ProductBatch(products: [product], firstNumber: 1, endsSync: false), removedStatus: status)
    #expect(body.contains(#""amount":"23","qty_step":"1","status":"\#(status)""#))
  }

  @Test("amounts have a dot, and no more decimals than they need")
  func decimals() throws {
    let body = try body {
      $0.price = Money(centavos: 123_450)
      $0.stock = Quantity(thousandths: 1500)
    }
    #expect(body.contains(#""price":"1234.50","amount":"1.5""#))
  }

  @Test("names keep every character, quoted as JSON wants it")
  func quoting() throws {
    #expect(try body { $0.name = "Copo \"G\" 1\\2\n\u{1B}漢" }.contains(#""name":"Copo \"G\" 1\\2\n\u001b漢""#))
  }

  @Test("what a review shows is what is sent")
  func review() async throws {
    try await withPlatform(
      settings: { $0.removedStatus = "9" }, script: { _ in .answer(200, #"{"Response":"2.0"}"#) }
    ) { platform, server, _ in
      var batch = try Samples.batch(2, endsSync: true)
      batch.products[0].isActive = false
      _ = try await platform.sendProducts(batch, request: .unjournalled())
      #expect(server.requests.map(\.body) == [platform.body(of: batch)])
      #expect(platform.body(of: batch).contains(#""status":"9""#))
    }
  }
}
