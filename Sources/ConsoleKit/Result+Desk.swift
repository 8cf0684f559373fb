import Desk

extension Result where Failure == DeskError, Success: Sendable {
  /// What became of a call to a desk, as its report carries it.
  public static func of(_ body: () async throws(DeskError) -> Success) async -> Self {
    do throws(DeskError) {
      return .success(try await body())
    } catch {
      return .failure(error)
    }
  }
}
