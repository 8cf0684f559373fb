import Glibc

/// `wcwidth` in the locale C.UTF-8, which the Glibc module does not offer by name.
enum GlibcWidth {
  private typealias Function = @convention(c) (Int32) -> Int32

  private static let function: Function? = {
    guard setlocale(LC_CTYPE, "C.UTF-8") != nil, let symbol = dlsym(dlopen(nil, RTLD_NOW), "wcwidth") else {
      return nil
    }
    return unsafeBitCast(symbol, to: Function.self)
  }()

  /// −1 for what has no width, −2 if there is no such function or locale here.
  static func of(_ scalar: Unicode.Scalar) -> Int {
    function.map { Int($0(Int32(bitPattern: scalar.value))) } ?? -2
  }

  static func of(_ text: String) -> Int {
    text.unicodeScalars.reduce(0) { $0 + of($1) }
  }
}
