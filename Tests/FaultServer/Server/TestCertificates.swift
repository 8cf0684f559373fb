import Foundation
import Glibc
import NIOSSL

/// Certificates made by the `openssl` command for one test, in a folder of their own.
package struct TestCertificates {
  private let folder: URL

  package init() throws {
    folder = FileManager.default.temporaryDirectory.appendingPathComponent("venddor-api-tests-\(UUID().uuidString)")
    try FileManager.default.createDirectory(at: folder, withIntermediateDirectories: true)
    try openssl(
      "req", "-x509", "-newkey", "ec", "-pkeyopt", "ec_paramgen_curve:P-256", "-nodes", "-keyout", "ca.key",
      "-out", "ca.pem", "-days", "30", "-subj", "/CN=Balcao Test CA")
  }

  package var authorityFile: String { path("ca.pem") }

  /// A server's context with a certificate for a DNS name or address, signed by the authority.
  ///
  /// - Parameter subjectAlternativeName: such as `DNS:localhost` or `IP:127.0.0.1`.
  package func server(
    _ subjectAlternativeName: String, expired: Bool = false, latest: TLSVersion? = nil
  ) throws -> NIOSSLContext {
    try Data("subjectAltName=\(subjectAlternativeName)\n".utf8).write(to: folder.appendingPathComponent("san.cnf"))
    try openssl(
      "req", "-newkey", "ec", "-pkeyopt", "ec_paramgen_curve:P-256", "-nodes", "-keyout", "server.key",
      "-out", "server.csr", "-subj", "/CN=server")
    // A negative number of days ends before it begins; openssl allows that.
    try openssl(
      "x509", "-req", "-in", "server.csr", "-CA", "ca.pem", "-CAkey", "ca.key", "-CAcreateserial",
      "-out", "server.pem", "-days", expired ? "-1" : "30", "-extfile", "san.cnf")
    let chain = try NIOSSLCertificate.fromPEMFile(path("server.pem")).map { NIOSSLCertificateSource.certificate($0) }
    let key = try NIOSSLPrivateKey(file: path("server.key"), format: .pem)
    var configuration = TLSConfiguration.makeServerConfiguration(
      certificateChain: chain, privateKey: .privateKey(key))
    configuration.maximumTLSVersion = latest
    if latest != nil { configuration.minimumTLSVersion = .tlsv1 }
    return try NIOSSLContext(configuration: configuration)
  }

  package func remove() {
    try? FileManager.default.removeItem(at: folder)
  }

  private func path(_ name: String) -> String { folder.appendingPathComponent(name).path }

  /// Not by Foundation's `Process`: its wait ends only once every process has closed what it inherited of it, and one that is
  /// started at the same moment, and goes on for long, has inherited it, too.
  private func openssl(_ arguments: String...) throws {
    struct Failed: Error { var status: Int32 }
    var actions = posix_spawn_file_actions_t()
    posix_spawn_file_actions_init(&actions)
    defer { posix_spawn_file_actions_destroy(&actions) }
    for descriptor in [STDOUT_FILENO, STDERR_FILENO] {
      posix_spawn_file_actions_addopen(&actions, descriptor, "/dev/null", O_WRONLY, 0)
    }
    let command = ["env", "-C", folder.path, "openssl"] + arguments
    var words: [UnsafeMutablePointer<CChar>?] = command.map { strdup($0) } + [nil]
    defer { for word in words { free(word) } }
    var (child, status): (pid_t, Int32) = (0, 0)
    let fault = posix_spawnp(&child, "env", &actions, nil, &words, environ)
    guard fault == 0 else { throw Failed(status: fault) }
    while waitpid(child, &status, 0) < 0, errno == EINTR {}
    guard status == 0 else { throw Failed(status: status) }
  }
}
