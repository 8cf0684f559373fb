import Commerce
import Desk
import Dispatch
import LocalStore
import RecordFiles
import Synchronization

/// A file that was looked through, on its way into the local copy: all of it, or nothing.
struct FileImport<Record: Revisable>: Sendable {
  /// Told how far the reading is; `false` ends it.
  typealias Step = @Sendable (ImportProgress) -> Bool

  let preview: ImportPreview<Record>
  private let file: ImportFile<Record>
  private let lookup: SyncedLookup<Record>
  private let kind: SyncedKind<Record>
  private let store: LocalStore
  private let storeFault: FirstFault<DeskError>

  /// Looks a file through, beside what the local copy has; nothing is changed.
  ///
  /// - Parameter encoding: the one that somebody vouches for.
  init(
    of path: String, encoding: TextEncoding? = nil, _ kind: SyncedKind<Record>, into store: LocalStore,
    step: @escaping Step
  ) async throws(ImportError) {
    let storeFault = FirstFault<DeskError>()
    let lookup: SyncedLookup<Record>
    do throws(DeskError) {
      lookup = try kind.lookup(store)
    } catch {
      throw .store(error)
    }
    (file, preview) = try await offPool { () throws(ImportFault) in
      let file = try ImportFile(
        path: path, of: kind.records, importedAt: SystemClock.now(), encoding: encoding
      ) { id in
        storeFault.keeping { () throws(DeskError) in try lookup.record(id) } ?? nil
      }
      return (file, try lookup.together { () throws(ImportFault) in try file.preview(progress: step) })
    }
    self.lookup = lookup
    self.kind = kind
    self.store = store
    self.storeFault = storeFault
    if let fault = storeFault.kept { throw .store(fault) }
  }

  /// Takes the file's records over.
  func merge(step: @escaping Step) async throws(ImportError) -> MergeSummary {
    let (file, preview, lookup, storeFault) = (file, preview, lookup, storeFault)
    let parts = try await offPool { () throws(ImportFault) in try file.parts(of: preview, progress: step) }
    // What the file is to blame for comes back out of the store as a failure of the store.
    let fileFault = FirstFault<ImportFault>()
    do throws(DeskError) {
      return try await kind.merge(store) {
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

/// What kept a file from being taken over.
enum ImportError: Error {
  case file(ImportFault)
  case store(DeskError)
}

/// Reading a file blocks: it never happens on a thread of the pool.
func offPool<Value: Sendable>(
  _ body: @escaping @Sendable () throws(ImportFault) -> Value
) async throws(ImportError) -> Value {
  let result: Result<Value, ImportFault> = await withCheckedContinuation { continuation in
    DispatchQueue.global().async {
      do throws(ImportFault) {
        continuation.resume(returning: .success(try body()))
      } catch {
        continuation.resume(returning: .failure(error))
      }
    }
  }
  switch result {
  case .success(let value): return value
  case .failure(let fault): throw .file(fault)
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
