import NIOSSL

/// The certificates of all servers of this process, made once.
struct Certificates: Sendable {
  let authorityFile: String
  let good: NIOSSLContext
  private let bad: [Fault.TLSAct: NIOSSLContext]

  static let shared = Result { try Certificates() }

  private init() throws {
    let ours = try TestCertificates()
    let foreign = try TestCertificates()
    authorityFile = ours.authorityFile
    good = try ours.server("IP:127.0.0.1")
    bad = [
      .expired: try ours.server("IP:127.0.0.1", expired: true),
      .wrongHost: try ours.server("DNS:other.example"),
      .unknownAuthority: try foreign.server("IP:127.0.0.1"),
      .oldVersion: try ours.server("IP:127.0.0.1", latest: .tlsv11),
    ]
    foreign.remove()
  }

  func context(for act: Fault.TLSAct) -> NIOSSLContext? { bad[act] }
}
