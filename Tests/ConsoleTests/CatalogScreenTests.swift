import Testing
import TextGrid

@testable import Console

@Suite("The catalog's screens")
struct CatalogScreenTests {
  @Test("are as recorded", arguments: CatalogView.all)
  func recordedScreen(view: CatalogView) throws {
    let screen = view.scene.play(language: view.language, size: view.size).drawn()
    #expect(screen.faults.isEmpty)
    if let difference = try GoldenScreen(name: view.description).difference(from: screen) {
      Issue.record("\(difference)")
    }
  }

  @Test("have no half characters at any size", arguments: CatalogScene.allCases)
  func everySize(scene: CatalogScene) {
    for (width, height) in [(1, 1), (2, 60), (40, 10), (41, 11), (57, 13), (79, 23), (119, 24), (120, 10), (200, 60)] {
      let screen = scene.play(language: .portuguese, size: Size(width: width, height: height)).drawn()
      #expect(screen.faults.isEmpty, "\(scene.rawValue) at \(width)×\(height)")
    }
  }

  @Test("look the same whatever was drawn before", arguments: CatalogScene.allCases)
  func drawingHasNoMemory(scene: CatalogScene) {
    let console = scene.play(language: .english, size: Size(width: 80, height: 24))
    var surface = Surface(console.state.size)
    surface.fill(surface.bounds, with: "#", .danger)
    _ = console.state.draw(into: &surface)
    #expect(surface == console.drawn().surface)
  }
}
