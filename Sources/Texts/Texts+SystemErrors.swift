import Glibc

extension Texts {
  /// Why the system did not let a file be opened, read or written: the one table of its error numbers in words.
  ///
  /// - Parameter code: an `errno`.
  /// - Returns: a few words in lower case, without a period.
  public static func words(systemError code: Int32, _ language: Language) -> String {
    let words: (portuguese: String, english: String) =
      switch code {
      case ENOENT, ENOTDIR: ("o caminho não existe", "there is no such path")
      case EACCES, EPERM: ("sem permissão", "no permission")
      case EISDIR: ("é uma pasta", "it is a folder")
      case EEXIST: ("já existe", "it exists already")
      case ENOSPC, EDQUOT: ("o disco está cheio", "the disk is full")
      case EROFS: ("o disco só pode ser lido", "the disk can only be read")
      case EIO: ("o disco falhou", "the disk failed")
      case EMFILE, ENFILE: ("há arquivos abertos demais", "too many files are open")
      case ENOMEM: ("falta memória", "memory is short")
      default:
        (
          "erro \(code) do sistema: \(String(cString: strerror(code)))",
          "system error \(code): \(String(cString: strerror(code)))"
        )
      }
    return switch language {
    case .portuguese: words.portuguese
    case .english: words.english
    }
  }
}
