import Commerce
import Testing

@testable import VenddorAPI

@Suite("Reading a page of orders (O1)")
struct OrderPageDecodingTests {
  private func page(_ json: String, asked: Int = 1) throws -> OrderPage {
    try OrderPage(wire: try Samples.tree(json), status: .complete, page: asked)
  }

  @Test("the document's sample is read")
  func sample() throws {
    let page = try page(Samples.orderPage)
    #expect(page.rows.map(\.id.rawValue) == ["3974", "3973"])
    #expect(page.rows.first?.customer.fullName == "João da Silva Bezerra")
    #expect(page.rows.first?.total == Money(centavos: 5685))
    #expect(page.totalItems == 2)
    #expect(page.pageCount == 1)
  }

  @Test(
    "orders may be a list, a map, one object, or the whole answer",
    arguments: [
      #"{"orders":[{"order_id":"1"}]}"#, #"{"orders":{"0":{"order_id":1}}}"#, #"{"orders":{"order_id":"1"}}"#,
      #"[{"order_id":"1"}]"#, #"{"orders":[{"order_id":"1"},{"order_id":1,"status":"O"},null,[]]}"#,
      #"{"orders":[{"order_id":"1"},{"total":"3"}],"params":null}"#,
    ])
  func forms(json: String) throws {
    let page = try page(json)
    #expect(page.rows.map(\.id.rawValue) == ["1"])
    #expect(page.rows.first?.status == .complete)
    #expect(page.withoutStatus == [OrderID(rawValue: "1")])
  }

  @Test(
    "nothing is an empty page",
    arguments: [#"{"orders":[]}"#, #"{"orders":{}}"#, #"{"orders":null}"#, #"{"orders":false}"#, "[]", "{}"])
  func empty(json: String) throws {
    #expect(try page(json).rows.isEmpty)
  }

  @Test(
    "a page past the end is empty, whatever is repeated there",
    arguments: [
      #"{"orders":[{"order_id":"1"}],"params":{"page":2,"items_per_page":20,"total_items":"21"}}"#,
      #"{"orders":[{"order_id":"1"}],"params":{"page":"3","items_per_page":20,"total_items":21}}"#,
      #"{"orders":[{"order_id":"1"}],"params":{"total_items":"2"}}"#,
      #"{"orders":[{"order_id":"1"}],"params":{"page":1}}"#,
    ])
  func pastTheEnd(json: String) throws {
    #expect(try page(json, asked: 3).rows.isEmpty)
  }

  @Test(
    "the page size is the answer's, as a number or a text; where it has none, that of a page that is not the last",
    arguments: [
      (#""items_per_page":2,"#, 2), (#""items_per_page":"2.0","#, 2), (#""items_per_page":"","#, 2), ("", 2),
      (#""items_per_page":20,"#, 2), (#""items_per_page":1,"#, 1),
    ])
  func pageSize(member: String, size: Int) throws {
    let rows = #"{"order_id":"1"},{"order_id":"2"}"#
    let page = try page(#"{"orders":[\#(rows)],"params":{"page":1,\#(member)"total_items":"5"}}"#)
    #expect(page.itemsPerPage == size)
    #expect(page.pageCount == (5 + size - 1) / size)
  }

  @Test("pages that are shorter than stated are all asked for, and no row of them is lost")
  func shorterThanStated() throws {
    // 45 orders in pages of 7, which are said to be 20.
    for number in 1...7 {
      let rows = (number * 7 - 6...min(45, number * 7)).map { #"{"order_id":"\#($0)"}"# }
      let params = #"{"page":\#(number),"items_per_page":20,"total_items":45}"#
      let page = try page(#"{"orders":[\#(rows.joined(separator: ","))],"params":\#(params)}"#, asked: number)
      #expect(page.rows.count == rows.count)
      #expect(number == 7 || page.pageCount > number, "\(number): \(page.pageCount)")
    }
  }

  @Test("how many pages there are is said only where the answer tells")
  func knownCount() throws {
    let rows = #"{"order_id":"1"},{"order_id":"2"}"#
    #expect(try page(#"{"orders":[\#(rows)],"params":{"page":3,"total_items":"50"}}"#, asked: 3).knownPageCount == nil)
    #expect(try page(#"{"orders":[\#(rows)],"params":{"page":3}}"#, asked: 3).knownPageCount == nil)
    let stated = #"{"orders":[\#(rows)],"params":{"page":3,"items_per_page":2,"total_items":"50"}}"#
    #expect(try page(stated, asked: 3).knownPageCount == 25)
  }

  @Test("no size and no number of a page is too great", arguments: [1, 2, 1_000_000, Int.max])
  func greatSizes(asked: Int) throws {
    for params in [
      #""items_per_page":9000000000000000"#, #""items_per_page":1,"total_items":9000000000000000"#,
      #""items_per_page":9000000000000000,"total_items":9000000000000000"#, #""total_items":"9000000000000000""#,
      #""x":1"#,
    ] {
      let page = try page(#"{"orders":[{"order_id":"1"}],"params":{\#(params)}}"#, asked: asked)
      #expect(page.pageCount >= 1)
    }
  }

  @Test("a page beyond what the document's size allows is read where no size is stated")
  func unstatedSize() throws {
    let page = try page(#"{"orders":[{"order_id":"1"}],"params":{"total_items":"40"}}"#, asked: 7)
    #expect(page.rows.count == 1)
    #expect(page.pageCount == 8)
  }

  @Test("an odd total on the first page hides no order", arguments: [#""""#, "0", "null", "-1", #""x""#])
  func oddTotal(total: String) throws {
    #expect(try page(#"{"orders":[{"order_id":"1"}],"params":{"page":1,"total_items":\#(total)}}"#).rows.count == 1)
  }

  @Test("a later page than the one asked for, and rows without any number, cannot be used")
  func unusable() {
    #expect(throws: UnusableAnswer.self) { try page(#"{"orders":[{"order_id":"1"}],"params":{"page":2}}"#) }
    #expect(throws: UnusableAnswer.self) { try page(#"{"orders":[{"total":"1"}]}"#) }
  }
}
