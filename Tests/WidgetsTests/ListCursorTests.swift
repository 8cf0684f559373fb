import Testing
import Widgets

@Suite("List cursor")
struct ListCursorTests {
  @Test("scrolls no further than needed to keep the row in sight")
  func scrolling() {
    var cursor = ListCursor(count: 10, visibleRows: 4)
    cursor.move(by: 3)
    #expect(cursor.visible == 0..<4)
    cursor.move(by: 1)
    #expect(cursor.visible == 1..<5)
    cursor.move(by: -1)
    #expect(cursor.visible == 1..<5)
    cursor.move(by: -3)
    #expect(cursor.index == 0)
    #expect(cursor.visible == 0..<4)
  }

  @Test("pages keep the cursor's height on the screen until an end is reached")
  func paging() {
    var cursor = ListCursor(count: 20, visibleRows: 5)
    cursor.move(by: 2)
    cursor.page(by: 1)
    #expect(cursor.index == 7)
    #expect(cursor.visible == 5..<10)
    cursor.page(by: 5)
    #expect(cursor.index == 19)
    #expect(cursor.visible == 15..<20)
    cursor.page(by: -9)
    #expect(cursor.index == 0)
  }

  @Test("stays on its row when the screen changes, and on the last one when the list becomes shorter")
  func clamping() {
    var cursor = ListCursor(count: 20, visibleRows: 10)
    cursor.select(8)
    cursor.clamp(count: 20, visibleRows: 3)
    #expect(cursor.index == 8)
    #expect(cursor.visible == 6..<9)
    cursor.clamp(count: 5, visibleRows: 3)
    #expect(cursor.index == 4)
    #expect(cursor.visible == 2..<5)
    cursor.clamp(count: 5, visibleRows: 10)
    #expect(cursor.visible == 0..<5)
  }

  @Test("in an empty list is on no row")
  func empty() {
    var cursor = ListCursor()
    cursor.end()
    cursor.page(by: -1)
    #expect(cursor.selection == nil)
    #expect(cursor.visible.isEmpty)
  }

  @Test("survives any step", arguments: [Int.min, Int.min + 1, -7, 0, 7, Int.max])
  func anyStep(step: Int) {
    for (count, rows) in [(0, 1), (1, 1), (7, 3), (3, 7)] {
      var cursor = ListCursor(count: count, visibleRows: rows)
      for _ in 0..<3 {
        cursor.move(by: step)
        #expect(isSound(cursor))
        cursor.page(by: step)
        #expect(isSound(cursor))
        cursor.select(step)
        #expect(isSound(cursor))
      }
    }
  }

  private func isSound(_ cursor: ListCursor) -> Bool {
    guard let row = cursor.selection else { return cursor.count == 0 && cursor.top == 0 }
    return cursor.visible.contains(row) && cursor.visible.count == min(cursor.count, cursor.visibleRows)
  }
}
