import Commerce
import Desk
import RecordFiles
import Synchronization

/// A file that was checked and can be imported into the local copy: all of it, or nothing.
struct FileImport<Record: Revisable>: Sendable {
  /// Receives how far the reading is; returns `false` to end it.
  typealias Step = @Sendable (ImportProgress) -> Bool

  let preview: ImportPreview<Record>
  private let file: ImportFile<Record>
  private let lookup: any RecordLookup<Record>
  private let intake: RecordIntake<Record>
  private let storeFault: FirstFault<DeskError>

  /// Checks a file against the local copy. Changes nothing.
  ///
  /// - Parameters:
  ///   - encoding: the encoding that the operator names; `nil` finds it out.
  ///   - time: when stock and limits count as found, in files that name no time.
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

  /// Imports the file's records.
  func merge(step: @escaping Step) async throws(ImportError) -> MergeSummary {
    let (file, preview, lookup, storeFault) = (file, preview, lookup, storeFault)
    let parts = try await readingFile { () throws(ImportFault) in try file.parts(of: preview, progress: step) }
    // The store reports a fault of the file as its own failure, so the fault is kept here.
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

/// Keeps the first fault of a closure that cannot throw.
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
