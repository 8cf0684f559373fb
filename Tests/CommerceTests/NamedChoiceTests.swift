import Commerce
import Testing

@Suite("States, segments and ICMS indicators")
struct NamedChoiceTests {
  @Test(
    "a state is found by its letters or its name, case and accents ignored",
    arguments: [
      ("SE", .sergipe), ("se", .sergipe), ("Sergipe", .sergipe), (" SERGIPE ", .sergipe), ("São Paulo", .saoPaulo),
      ("sao paulo", .saoPaulo), ("SÃO  PAULO", .saoPaulo), ("Sa\u{303}o Paulo", .saoPaulo), ("PA", .para),
      ("Para", .para), ("pará", .para), ("PARANÁ", .parana), ("Paraiba", .paraiba), ("MS", .matoGrossoDoSul),
      ("mato grosso", .matoGrosso), ("distrito federal", .federalDistrict), ("Espirito Santo", .espiritoSanto),
    ] as [(String, FederalState)])
  func states(entered: String, state: FederalState) throws {
    #expect(try FederalState(entered) == state)
  }

  @Test("27 states have two letters each, and are sent by name")
  func allStates() throws {
    #expect(FederalState.allCases.count == 27)
    #expect(FederalState.allCases.allSatisfy { $0.code.count == 2 && $0.wireText == $0.name })
    #expect(FederalState.sergipe.wireText == "Sergipe")
    for state in FederalState.allCases {
      #expect(try FederalState(state.code) == state)
      #expect(try FederalState(state.name) == state)
    }
  }

  @Test("an unknown state and none have reasons of their own", arguments: ["XX", "S", "Sergip", "Sergipe e Bahia"])
  func refusesStates(entered: String) {
    #expect(throws: EntryFault.unknownChoice) { try FederalState(entered) }
    #expect(throws: EntryFault.empty) { try FederalState(" \t") }
  }

  @Test("segments have the platform's numbers 4 to 15 and are found by either")
  func segments() throws {
    #expect(CustomerSegment.allCases.map(\.rawValue) == Array(4...15))
    for segment in CustomerSegment.allCases {
      #expect(try CustomerSegment(String(segment.rawValue)) == segment)
      #expect(try CustomerSegment(segment.name.uppercased()) == segment)
    }
    #expect(try CustomerSegment("mercados e emporios") == .groceries)
    #expect(try CustomerSegment("casa e construcoes") == .homeAndConstruction)
    #expect(try CustomerSegment("15").name == "Outros")
  }

  @Test("segments beyond the list are refused", arguments: ["3", "16", "0", "-4", "Mercado"])
  func refusesSegments(entered: String) {
    #expect(throws: EntryFault.unknownChoice) { try CustomerSegment(entered) }
  }

  @Test("ICMS indicators are 1 to 3")
  func indicators() throws {
    #expect(ICMSIndicator.allCases.map(\.rawValue) == [1, 2, 3])
    #expect(try ICMSIndicator("3") == .exempt)
    #expect(try ICMSIndicator("nao-contribuinte de icms") == .nonContributor)
    #expect(throws: EntryFault.unknownChoice) { try ICMSIndicator("4") }
  }
}
