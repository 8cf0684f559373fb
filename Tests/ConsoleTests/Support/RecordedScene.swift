import TextGrid
import Texts

@testable import CatalogPane
@testable import Console
@testable import ConsoleKit
@testable import CustomersPane
@testable import OrderPanes

/// Situations at the desk that have recorded screens.
protocol Scenery: RawRepresentable<String>, CaseIterable, Sendable {
  /// Plays the operator and the services up to the moment that is recorded.
  func play(language: Language, size: Size) -> ConsoleDriver
}

/// One of them, whatever it is about.
struct RecordedScene: CustomStringConvertible, Sendable {
  let description: String
  let play: @Sendable (Language, Size) -> ConsoleDriver

  private init(_ scene: some Scenery) {
    description = scene.rawValue
    play = scene.play(language:size:)
  }

  static let all =
    Scene.allCases.map(RecordedScene.init) + CatalogScene.allCases.map(RecordedScene.init)
    + CustomersScene.allCases.map(RecordedScene.init) + OutletScene.allCases.map(RecordedScene.init)
    + TeamScene.allCases.map(RecordedScene.init)
}

/// Where and in which language a scene is drawn.
struct SceneView: CustomStringConvertible, Sendable {
  let scene: RecordedScene
  let size: Size
  let language: Language

  var description: String { "\(scene).\(size.width)x\(size.height).\(language.rawValue)" }

  var screen: Screen { scene.play(language, size).drawn() }

  /// Every scene on a classic, a large and a very small terminal in both languages.
  static let all = RecordedScene.all.flatMap { scene in
    [Size(width: 80, height: 24), Size(width: 120, height: 40), Size(width: 40, height: 10)].flatMap { size in
      Language.allCases.map { SceneView(scene: scene, size: size, language: $0) }
    }
  }
}
