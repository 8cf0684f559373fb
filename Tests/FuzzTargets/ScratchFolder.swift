import Glibc

/// A folder that goes with everything that was written into it.
final class ScratchFolder {
  private let path: String

  init() {
    var template = Array((access("/dev/shm", W_OK) == 0 ? "/dev/shm" : "/tmp").utf8CString.dropLast())
    template += Array("/balcao-fuzz-XXXXXX".utf8CString)
    guard mkdtemp(&template) != nil else { fatalError("no folder: \(String(cString: strerror(errno)))") }
    path = String(decoding: template.dropLast().map(UInt8.init(bitPattern:)), as: UTF8.self)
  }

  deinit {
    unlink(file)
    rmdir(path)
  }

  /// The one file that may be made in it.
  var file: String { path + "/config.yaml" }
}
