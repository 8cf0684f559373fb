/// How long something may take before it counts as not happening: generous, as the machine may be busy. What happens at once
/// costs nothing of it.
let patience = Duration.seconds(30)

/// The same for a whole command, which may have thousands of records to work on.
let commandPatience = Duration.seconds(180)

/// Looks again and again until a condition holds.
///
/// - Returns: whether it came to hold in time.
func eventually(
  within limit: Duration = patience, every pause: Duration = .milliseconds(20),
  _ condition: () async throws -> Bool
) async throws -> Bool {
  let deadline = ContinuousClock.now + limit
  while true {
    if try await condition() { return true }
    if ContinuousClock.now >= deadline { return false }
    try await Task.sleep(for: pause)
  }
}

/// What a test saw instead of what it waited for.
struct Unexpected: Error, CustomStringConvertible {
  var description: String

  init(_ description: String) {
    self.description = description
  }
}
