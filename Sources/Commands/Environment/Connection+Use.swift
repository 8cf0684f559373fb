import Desk

extension Connection {
  /// Connects, lets `body` work at the desks, and lets go however it ends.
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
    // What earlier writes left open is worked off a little at a time, after what was asked for.
    _ = try? await connection.desk.settle(limit: 3, within: .seconds(2))
    await connection.close()
    return value
  }
}
