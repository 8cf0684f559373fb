import Commerce
import Console
import ConsoleKit
import Desk

/// The records of an export, part by part.
enum RecordParts {
  /// Reads a part by its place; `nil` behind the last one.
  typealias Reading<Record: Sendable> = @Sendable (_ place: Int) async -> Result<[Record]?, DeskError>

  private static let size = 1000

  static func products(of content: ExportRequest.Content, _ desk: CatalogDesk) -> Reading<Product> {
    switch content {
    case .products(let query):
      { place in
        do throws(DeskError) {
          let part = try await desk.products(query, offset: place * size, limit: size)
          return .success(part.isEmpty ? nil : part.map(\.value))
        } catch {
          return .failure(error)
        }
      }
    case .markedProducts(let codes):
      { place in
        guard let range = range(place, of: codes.count) else { return .success(nil) }
        var part: [Product] = []
        do throws(DeskError) {
          for code in codes[range] {
            if let record = try await desk.product(code) { part.append(record.value) }
          }
          return .success(part)
        } catch {
          return .failure(error)
        }
      }
    default:
      { _ in .success(nil) }
    }
  }

  static func customers(of content: ExportRequest.Content, _ desk: CustomerDesk) -> Reading<Customer> {
    switch content {
    case .customers(let query):
      { place in
        do throws(DeskError) {
          let part = try await desk.customers(query, offset: place * size, limit: size)
          return .success(part.isEmpty ? nil : part.map(\.value))
        } catch {
          return .failure(error)
        }
      }
    case .markedCustomers(let documents):
      { place in
        guard let range = range(place, of: documents.count) else { return .success(nil) }
        var part: [Customer] = []
        do throws(DeskError) {
          for document in documents[range] {
            if let record = try await desk.customer(document) { part.append(record.value) }
          }
          return .success(part)
        } catch {
          return .failure(error)
        }
      }
    default:
      { _ in .success(nil) }
    }
  }

  private static func range(_ place: Int, of count: Int) -> Range<Int>? {
    let start = place * size
    return start < count ? start..<min(start + size, count) : nil
  }
}
