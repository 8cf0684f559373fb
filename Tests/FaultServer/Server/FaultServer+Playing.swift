/// How a fault is played.
extension FaultServer {
  /// - Returns: whether the connection stays open.
  func play(_ pieces: [Fault.Piece], on wire: Wire, _ index: Int) -> Bool {
    func say(_ bytes: [UInt8]) -> Bool {
      log.change(index) { $0.bytesAnswered += bytes.count }
      return wire.write(bytes)
    }
    for piece in pieces {
      switch piece {
      case .bytes(let bytes): guard say(bytes) else { return false }
      case .again(let bytes, let times): for _ in 0..<times { guard say(bytes) else { return false } }
      case .trickle(let bytes):
        for byte in bytes {
          guard say([byte]) else { return false }
          // Whoever has had enough closes, which shows at once.
          if wire.stirs(withinMilliseconds: 1_000) { return false }
        }
      case .end(let ending):
        end(wire, ending)
        return false
      }
    }
    return true
  }

  func end(_ wire: Wire, _ ending: Fault.Ending) {
    switch ending {
    case .close: wire.finish()
    case .reset: wire.reset()
    case .silence: wire.fallSilent()
    }
  }

  func changeListener(for fault: Fault) {
    switch fault.act {
    case .connection(.refuse): listener.refuse()
    case .connection(.ignore): listener.ignore()
    default: break
    }
  }

  func perform(_ act: Fault.ConnectionAct, on wire: Wire) {
    switch act {
    case .nowhere, .refuse, .ignore: wire.reset()
    case .end(.close): wire.close()
    case .end(let ending): end(wire, ending)
    case .say(let bytes, let ending):
      wire.send(bytes)
      end(wire, ending)
    case .tls(let act): perform(act, on: wire)
    }
  }

  private func perform(_ act: Fault.TLSAct, on wire: Wire) {
    switch act {
    case .stall: wire.fallSilent()
    case .say(let bytes, let ending):
      _ = wire.receive()
      wire.send(bytes)
      end(wire, ending)
    case .afterHandshake(let ending):
      if let good = try? Certificates.shared.get().good, wire.secure(with: good) { end(wire, ending) }
    case .expired, .wrongHost, .unknownAuthority, .oldVersion:
      if let context = try? Certificates.shared.get().context(for: act) { _ = wire.secure(with: context) }
    }
  }
}
