import Commerce
import Desk
import RecordFiles
import Settings
import Synchronization

/// A file that was looked through, on its way into the local copy: all of it, or nothing.
struct FileImport<Record: Revisable>: Sendable {
  /// Told how far the reading is; `false` ends it.
  typealias Step = @Sendable (ImportProgress) -> Bool

  let preview: ImportPreview<Record>
  private let file: ImportFile<Record>
  private let lookup: any RecordLookup<Record>
  private let intake: RecordIntake<Record>
  private let storeFault: FirstFault<DeskError>

  /// Looks a file through, beside what the local copy has; nothing is changed.
  ///
  /// - Parameters:
  ///   - encoding: the one that somebody vouches for.
  ///   - time: the time of stock and limits in files that name none.
  init(
    of path: String, encoding: TextEncoding? = nil, _ kind: RecordKind<Record>, into intake: RecordIntake<Record>,
    at time: Timestamp, step: @escaping Step
  ) async throws(ImportError) {
    let storeFault = FirstFault<DeskError>()
    let lookup: any RecordLookup<Record>
    do throws(DeskError) {
      lookup = try intake.lookup()
    } catch {
      throw .store(error)
    }
    (file, preview) = try await readingFile { () throws(ImportFault) in
      let file = try ImportFile(
        path: path, of: kind, importedAt: time, encoding: encoding
      ) { id in
        storeFault.keeping { () throws(DeskError) in try lookup.record(id) } ?? nil
      }
      return (file, try lookup.together { () throws(ImportFault) in try file.preview(progress: step) })
    }
    self.lookup = lookup
    self.intake = intake
    self.storeFault = storeFault
    if let fault = storeFault.kept { throw .store(fault) }
  }

  /// Takes the file's records over.
  func merge(step: @escaping Step) async throws(ImportError) -> MergeSummary {
    let (file, preview, lookup, storeFault) = (file, preview, lookup, storeFault)
    let parts = try await readingFile { () throws(ImportFault) in try file.parts(of: preview, progress: step) }
    // What the file is to blame for comes back out of the store as a failure of the store.
    let fileFault = FirstFault<ImportFault>()
    do throws(DeskError) {
      return try await intake.merge {
        let part: [Edit<Record>]?
        do throws(ImportFault) {
          part = try lookup.together { () throws(ImportFault) in try parts.next() }
        } catch {
          fileFault.keep(error)
          throw error
        }
        if let fault = storeFault.kept { throw fault }
        return part
      }
    } catch {
      throw fileFault.kept.map(ImportError.file) ?? .store(error)
    }
  }
}

/// Why a file was not imported.
enum ImportError: Error {
  case file(ImportFault)
  case store(DeskError)
}

/// Reads a file on a thread of its own.
func readingFile<Value: Sendable>(
  _ body: @escaping @Sendable () throws(ImportFault) -> Value
) async throws(ImportError) -> Value {
  do throws(ImportFault) {
    return try await BlockingWork.run(body)
  } catch {
    throw .file(error)
  }
}

/// Keeps the first fault of something that cannot tell it itself.
private final class FirstFault<Fault: Error>: Sendable {
  private let fault = Mutex<Fault?>(nil)

  var kept: Fault? { fault.withLock(\.self) }

  func keep(_ new: Fault) {
    fault.withLock { if $0 == nil { $0 = new } }
  }

  func keeping<Value>(_ body: () throws(Fault) -> Value) -> Value? {
    do throws(Fault) {
      return try body()
    } catch {
      keep(error)
      return nil
    }
  }
}
