import Testing
import TextGrid
import Texts

@testable import CatalogPane
@testable import Console
@testable import ConsoleKit
@testable import CustomersPane
@testable import OrderPanes

@Suite("The screens")
struct ScreenTests {
  @Test("are as recorded", arguments: SceneView.all)
  func recordedScreen(view: SceneView) throws {
    let screen = view.screen
    #expect(screen.faults.isEmpty)
    if let difference = try GoldenScreen(name: view.description).difference(from: screen) {
      Issue.record("\(difference)")
    }
  }

  @Test("say which size is needed when there is too little of it", arguments: Language.allCases)
  func tooSmall(language: Language) throws {
    let size = Size(width: 39, height: 9)
    let screen = Scene.list.play(language: language, size: size).drawn()
    #expect(screen.contains("40×10"))
    if let difference = try GoldenScreen(name: "tooSmall.39x9.\(language.rawValue)").difference(from: screen) {
      Issue.record("\(difference)")
    }
  }

  @Test("that are recorded are all still drawn", .disabled(if: GoldenScreen.isRecording))
  func noLeftovers() throws {
    let drawn = SceneView.all.map(\.description) + Language.allCases.map { "tooSmall.39x9.\($0.rawValue)" }
    #expect(try GoldenScreen.recorded() == Set(drawn))
  }

  @Test("show all twenty rows of a page on the classic terminal")
  func twentyRows() {
    let screen = Scene.list.play(language: .portuguese, size: Size(width: 80, height: 24)).drawn()
    for row in Sample.list(20) { #expect(screen.contains(row.id.rawValue)) }
  }

  @Test("have no half characters at any size", arguments: RecordedScene.all)
  func everySize(scene: RecordedScene) {
    for (width, height) in [(1, 1), (2, 60), (40, 10), (41, 11), (57, 13), (79, 23), (119, 24), (120, 10), (200, 60)] {
      let screen = scene.play(.portuguese, Size(width: width, height: height)).drawn()
      #expect(screen.faults.isEmpty, "\(scene) at \(width)×\(height)")
    }
  }

  @Test("look the same whatever was drawn before", arguments: RecordedScene.all)
  func drawingHasNoMemory(scene: RecordedScene) {
    let console = scene.play(.english, Size(width: 80, height: 24))
    var surface = Surface(console.state.size)
    surface.fill(surface.bounds, with: "#", .danger)
    _ = console.state.draw(into: &surface)
    #expect(surface == console.drawn().surface)
  }
}
