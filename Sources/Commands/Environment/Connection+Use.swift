import Desk

extension Connection {
  /// Connects, runs `body`, and closes the connection however it ends.
  // Inlined into a command, its typed error crashes the optimiser of Swift 6.3 ("while splitting coroutine").
  @inline(never)
  static func use<Value>(
    _ environment: CommandEnvironment, readBack: OrderDesk.ReadBack? = nil,
    _ body: (Connection) async throws(Failure) -> Value
  ) async throws(Failure) -> Value {
    let connection = try Connection(environment, readBack: readBack)
    let value: Value
    do throws(Failure) {
      value = try await body(connection)
    } catch {
      await connection.close()
      throw error
    }
    // Settles a few open writes of earlier calls, after the work that was asked for.
    _ = try? await connection.desk.settle(limit: 3, within: .seconds(2))
    await connection.close()
    return value
  }
}
