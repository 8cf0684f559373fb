import Testing
@testable import Console
@Test func smoke() {
  var c = ConsoleDriver(listing: Sample.list(60))
  print(c.drawn().text)
  c.press("enter"); c.answerOrder(Sample.order()); print(c.drawn().text)
  c.press("s"); print(c.drawn().text)
  c.press("h"); print(c.drawn().text)
}
