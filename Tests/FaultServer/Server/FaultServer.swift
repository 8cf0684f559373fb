import Glibc
import NIOSSL
import Synchronization

/// Where in the course of a command a fault plays.
package enum Place: String, Sendable, CaseIterable {
  case firstRead = "first read"
  case write
  case readBack = "read-back"
}

/// The platform on a port of this machine: truthful, but where a fault plays; and what it saw is in its ``log``.
///
/// Each connection has a thread of its own, so that it may block.
package final class FaultServer: Sendable {
  /// A fault, and where it plays: at every request of the place, or at every connection from a number on.
  package struct Play: Sendable {
    package var fault: Fault
    package var place: Place
    /// The first connection that a fault of connections befalls; counted from 0.
    package var connection: Int

    package init(_ fault: Fault, at place: Place, connection: Int) {
      (self.fault, self.place, self.connection) = (fault, place, connection)
    }
  }

  /// Where a request is on its way.
  package enum Moment: Sendable, CaseIterable {
    /// The first byte has come.
    case firstByte
    /// All of it has come, nothing is done yet.
    case arrived
    /// It is carried out, and not answered.
    case committed
    /// The answer has left.
    case answered
  }

  /// Is told of each moment of each request, on the thread of its connection, which it may hold.
  package typealias Watch = @Sendable (Moment, WireRequest) -> Void

  package let log = ServerLog()
  package let shop: ShopModel
  let listener: Listener
  private let current: Mutex<(play: Play?, since: Int)>
  private let secure: Bool
  private let closesEach: Bool
  private let watch: Watch?

  package var url: String {
    if play?.fault.isInAddress == true { return "https://balcao-proof.invalid" }
    return "\(secure ? "https" : "http")://127.0.0.1:\(listener.port)"
  }
  /// The authority that a client has to trust; `nil` where there is no TLS.
  package var authorityFile: String? {
    get throws { secure ? try Certificates.shared.get().authorityFile : nil }
  }

  /// - Parameter closesEach: every request comes on a connection of its own.
  package init(
    shop: ShopModel = ShopModel(), play: Play? = nil, closesEach: Bool = false, watch: Watch? = nil
  ) throws {
    self.shop = shop
    current = Mutex((play, 0))
    self.watch = watch
    self.closesEach = closesEach || play?.fault.isAboutConnection == true
    secure = play?.fault.needsTLS == true
    if secure { _ = try Certificates.shared.get() }
    listener = try Listener()
    onOwnThread { [self] in
      listener.acceptAll { socket in
        let number = log.countConnection()
        onOwnThread { [self] in serve(Wire(socket), number) }
      }
    }
    if let play, play.connection == 0 { changeListener(for: play.fault) }
  }

  package func close() { listener.refuse() }

  /// From now on a fault plays that is not one of connections, or none; places are counted anew.
  package func begin(_ fault: Fault?, at place: Place) {
    current.withLock { $0 = (fault.map { Play($0, at: place, connection: .max) }, log.exchanges.count) }
  }

  private var play: Play? { current.withLock { $0.play } }

  private func serve(_ wire: Wire, _ number: Int) {
    if let play, case .connection(let act) = play.fault.act, number >= play.connection {
      return perform(act, on: wire)
    }
    if secure {
      guard let context = try? Certificates.shared.get().good, wire.secure(with: context) else { return }
    }
    var carried: [UInt8] = []
    while exchange(on: wire, number, &carried) {}
  }

  /// One request and its answer; false when the connection is done with.
  private func exchange(on wire: Wire, _ number: Int, _ bytes: inout [UInt8]) -> Bool {
    if bytes.isEmpty {
      guard let first = wire.read() else { return false }
      bytes = first
    }
    var request = WireRequest(bytes)
    let index = log.begin(on: number, request, bytes: bytes.count)
    defer { log.end(index) }
    watch?(.firstByte, request)
    let fault = fault(for: request)
    if case .stop(.firstBytes, let ending)? = fault?.act {
      end(wire, ending)
      return false
    }
    while !request.isWhole {
      guard let more = wire.read() else { return false }
      bytes += more
      request = WireRequest(bytes)
      log.change(index) { [request, bytes] in ($0.request, $0.bytesSeen) = (request, bytes.count) }
    }
    bytes = []
    log.change(index) { [request] in $0.request = request }
    watch?(.arrived, request)
    return answer(request, index, fault, on: wire, number)
  }

  private func answer(_ request: WireRequest, _ index: Int, _ fault: Fault?, on wire: Wire, _ number: Int) -> Bool {
    var truth = Fault.Truth(request: request, body: "")
    if !request.isWrite || fault?.commits ?? true {
      truth.body = shop.carryOut(request)
      log.change(index) { $0.committed = request.isWrite }
    }
    let read = request.isWrite ? nil : shop.order(request.order)
    watch?(.committed, request)
    switch fault?.act {
    case .stop(_, let ending):
      end(wire, ending)
      return false
    case .answer(let pieces):
      let isOpen = play(pieces(truth), on: wire, index)
      log.change(index) { ($0.isAnswered, $0.orderRead) = (true, fault?.read == .content ? read : nil) }
      watch?(.answered, request)
      return isOpen
    case .connection, nil: break
    }
    if let play, number == play.connection - 1 { changeListener(for: play.fault) }
    let headers = closesEach ? ["Connection: close"] : []
    let bytes = HTTPText.head(headers: headers, length: truth.body.utf8.count) + truth.body.utf8
    guard wire.write(bytes) else { return false }
    log.change(index) { entry in
      (entry.isAnswered, entry.isTruthful, entry.bytesAnswered, entry.orderRead) = (true, true, bytes.count, read)
    }
    log.end(index)
    watch?(.answered, request)
    if closesEach { wire.finish() }
    return !closesEach
  }

  private func fault(for request: WireRequest) -> Fault? {
    guard let play else { return nil }
    let former = log.exchanges.dropFirst(current.withLock { $0.since })
    let place: Place =
      request.isWrite ? .write : former.contains(where: \.request.isWrite) ? .readBack : .firstRead
    return place == play.place ? play.fault : nil
  }
}
