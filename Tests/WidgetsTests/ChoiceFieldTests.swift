import Testing
import TextGrid
import Widgets

@Suite("Choice field")
struct ChoiceFieldTests {
  private static let states = [
    ChoiceField.Option("PA Pará", words: ["pa", "para"]), ChoiceField.Option("PB Paraíba", words: ["pb", "paraiba"]),
    ChoiceField.Option("SP São Paulo", words: ["sp", "sao paulo"]),
    ChoiceField.Option("SE Sergipe", words: ["se", "sergipe"]),
  ]

  @Test(
    "takes what its code or the beginning of its name says",
    arguments: [("s", 2), ("se", 3), ("sao p", 2), ("parai", 1), ("para", 0), ("pb", 1)])
  func typing(text: String, index: Int) {
    var field = ChoiceField(options: Self.states)
    for character in text {
      let fits = field.type(character)
      #expect(fits)
    }
    #expect(field.selection == index)
  }

  @Test("begins anew with a character after which nothing fits")
  func newBeginning() {
    var field = ChoiceField(options: Self.states)
    for character in "sep" { field.type(character) }
    #expect(field.selected?.title == "PA Pará")
    let fits = field.type("z")
    #expect(!fits)
    #expect(field.selection == 0)
  }

  @Test("forgets what was typed when it is left")
  func settling() {
    var field = ChoiceField(options: Self.states)
    field.type("s")
    field.settle()
    field.type("e")
    #expect(field.selection == 2, "e alone fits nothing")
    field.type("p")
    #expect(field.selection == 0)
  }

  @Test("steps without going round, from nothing to either end")
  func stepping() {
    var field = ChoiceField(options: Self.states)
    field.step(by: -1)
    #expect(field.selection == 3)
    field.step(by: 1)
    #expect(field.selection == 3)
    field.step(by: -9)
    #expect(field.selection == 0)
    field.clear()
    #expect(field.selection == nil)
    field.step(by: 1)
    #expect(field.selection == 0)
  }

  @Test("has no selection that is no option")
  func outside() {
    #expect(ChoiceField(options: Self.states, selection: 4).selection == nil)
    var empty = ChoiceField(options: [])
    empty.step(by: 1)
    empty.select(0)
    #expect(empty.selection == nil)
  }

  @Test("shows what is taken, cut, and that there is a list", arguments: 0...14)
  func drawing(width: Int) {
    var screen = Screen(16, 1)
    let field = ChoiceField(options: Self.states, selection: 2)
    let place = field.draw(
      into: &screen.surface, in: Rect(x: 1, y: 0, width: width, height: 1), focused: true, style: .ascii)
    #expect((place == nil) == (width == 0))
    if width == 14 { #expect(screen.lines == [" SP São Paulo v"]) }
    #expect(screen.surface[0, 0] == Cell() && screen.surface[15, 0] == Cell())
  }
}
