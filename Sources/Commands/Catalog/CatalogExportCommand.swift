import ArgumentParser
import Desk
import RecordFiles

/// Writes the local copy of the catalog into a file that imports to the same.
struct CatalogExportCommand: EnvironmentCommand {
  static let configuration = CommandConfiguration(
    commandName: "export", abstract: "Writes all products into a new file, .csv or .json; importing it gives the same.")

  @OptionGroup var options: CommonOptions
  @Argument(help: "The file to make.") var file: String

  func run(in environment: CommandEnvironment) async throws {
    try await FileExport(environment, .products).run(file) { store, offset, limit throws(DeskError) in
      try await store.products(ProductQuery(), offset: offset, limit: limit).map(\.value)
    }
  }
}
