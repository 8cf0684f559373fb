import Testing
import TextGrid

@testable import Console

@Suite("The customers' screens")
struct CustomersScreenTests {
  @Test("are as recorded", arguments: CustomersView.all)
  func recordedScreen(view: CustomersView) throws {
    let screen = view.scene.play(language: view.language, size: view.size).drawn()
    #expect(screen.faults.isEmpty)
    if let difference = try GoldenScreen(name: view.description).difference(from: screen) {
      Issue.record("\(difference)")
    }
  }

  @Test("have no half characters at any size", arguments: CustomersScene.allCases)
  func everySize(scene: CustomersScene) {
    for (width, height) in [(1, 1), (2, 60), (40, 10), (41, 11), (57, 13), (79, 23), (119, 24), (120, 10), (200, 60)] {
      let screen = scene.play(language: .portuguese, size: Size(width: width, height: height)).drawn()
      #expect(screen.faults.isEmpty, "\(scene.rawValue) at \(width)×\(height)")
    }
  }

  @Test("look the same whatever was drawn before", arguments: CustomersScene.allCases)
  func drawingHasNoMemory(scene: CustomersScene) {
    let console = scene.play(language: .english, size: Size(width: 80, height: 24))
    var surface = Surface(console.state.size)
    surface.fill(surface.bounds, with: "#", .danger)
    _ = console.state.draw(into: &surface)
    #expect(surface == console.drawn().surface)
  }

  @Test("show no personal data while it is hidden")
  func privacy() {
    let list = CustomersScene.customersPrivacy.play(language: .portuguese, size: Size(width: 120, height: 40)).drawn()
    for word in ["Armazém", "compras0@", "Rua A", "10.000.000"] { #expect(!list.contains(word), "\(word)") }
    let form = CustomersScene.customerFormPrivacy.play(language: .portuguese, size: Size(width: 80, height: 24)).drawn()
    for word in ["Mercado 70", "compras70@", "Rua A"] { #expect(!form.contains(word), "\(word)") }
  }
}
