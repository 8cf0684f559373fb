import Commerce
import Desk
import GRDB

extension LocalStore: LogInGate {
  public func refusal() async -> String? {
    try? await read { db in try String.fetchOne(db, sql: "SELECT detail FROM refused_log_in") }
  }

  public func noteRefusal(_ detail: String, at time: Timestamp) async {
    try? await write { db in
      try db.execute(
        literal: "INSERT OR REPLACE INTO refused_log_in (id, at, detail) VALUES (1, \(time.milliseconds), \(detail))")
    }
  }

  public func noteAcceptance() async {
    guard await refusal() != nil else { return }
    try? await write { db in try db.execute(sql: "DELETE FROM refused_log_in") }
  }
}
