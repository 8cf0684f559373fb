import Testing
import TextGrid

@testable import Console

@Suite("The screens of the team")
struct TeamScreenTests {
  @Test("are as recorded", arguments: TeamView.all)
  func recordedScreen(view: TeamView) throws {
    let screen = view.scene.play(language: view.language, size: view.size).drawn()
    #expect(screen.faults.isEmpty)
    if let difference = try GoldenScreen(name: view.description).difference(from: screen) {
      Issue.record("\(difference)")
    }
  }

  @Test("have no half characters at any size", arguments: TeamScene.allCases)
  func everySize(scene: TeamScene) {
    for (width, height) in [(1, 1), (2, 60), (40, 10), (41, 11), (57, 13), (79, 23), (119, 24), (120, 10), (200, 60)] {
      let screen = scene.play(language: .portuguese, size: Size(width: width, height: height)).drawn()
      #expect(screen.faults.isEmpty, "\(scene.rawValue) at \(width)×\(height)")
    }
  }

  @Test("look the same whatever was drawn before", arguments: TeamScene.allCases)
  func drawingHasNoMemory(scene: TeamScene) {
    let console = scene.play(language: .english, size: Size(width: 80, height: 24))
    var surface = Surface(console.state.size)
    surface.fill(surface.bounds, with: "#", .danger)
    _ = console.state.draw(into: &surface)
    #expect(surface == console.drawn().surface)
  }
}
