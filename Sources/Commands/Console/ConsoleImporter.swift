import Commerce
import Console
import ConsoleKit
import Desk
import RecordFiles
import Synchronization
import Texts

/// Imports files for the console, one at a time: checking another file drops the one before.
final class ConsoleImporter: FileImporter {
  private enum File: Sendable {
    case products(FileImport<Product>)
    case customers(FileImport<Customer>)
  }

  private let connection: Connection
  private let clock: any DeskClock
  private let home: String?
  private let looked = Mutex<(request: ImportRequest, file: File)?>(nil)

  /// - Parameter home: what `~` stands for in a path.
  init(into connection: Connection, clock: any DeskClock, home: String?) {
    self.connection = connection
    self.clock = clock
    self.home = home
  }

  func look(
    _ request: ImportRequest, progress: @escaping @Sendable (Int) -> Void
  ) async -> Result<ImportReport, ImportFailure> {
    let texts = Texts(language: request.language)
    let (connection, now) = (connection, clock.now())
    let path = path(request.path)
    return await interruptible(texts, progress) { step async throws(ImportError) in
      switch request.kind {
      case .products:
        let file = try await FileImport(
          of: path, .products, into: connection.catalog.intake, at: now, step: step)
        self.looked.withLock { $0 = (request, .products(file)) }
        return ImportReport(file.preview, texts)
      case .customers:
        let file = try await FileImport(
          of: path, .customers, into: connection.customers.intake, at: now, step: step)
        self.looked.withLock { $0 = (request, .customers(file)) }
        return ImportReport(file.preview, texts)
      }
    }
  }

  func take(
    _ request: ImportRequest, progress: @escaping @Sendable (Int) -> Void
  ) async -> Result<MergeSummary, ImportFailure> {
    let texts = Texts(language: request.language)
    let file = looked.withLock { looked in
      defer { looked = nil }
      return looked?.request == request ? looked?.file : nil
    }
    return await interruptible(texts, progress) { step async throws(ImportError) in
      switch file {
      case .products(let file)?: try await file.merge(step: step)
      case .customers(let file)?: try await file.merge(step: step)
      case nil: throw .file(ImportFault(.changed))
      }
    }
  }

  private func path(_ typed: String) -> String {
    guard let home, typed == "~" || typed.hasPrefix("~/") else { return typed }
    return home + typed.dropFirst()
  }

  /// Runs until the task is canceled, and puts errors into words.
  private func interruptible<Value: Sendable>(
    _ texts: Texts, _ progress: @escaping @Sendable (Int) -> Void,
    _ body: @Sendable (@escaping @Sendable (ImportProgress) -> Bool) async throws(ImportError) -> Value
  ) async -> Result<Value, ImportFailure> {
    let reading = Reading()
    return await withTaskCancellationHandler {
      do throws(ImportError) {
        return .success(
          try await body { step in
            if reading.tell(step.percent) { progress(step.percent) }
            return !reading.isCanceled
          })
      } catch {
        return .failure(ImportFailure(words: words(error, texts)))
      }
    } onCancel: {
      reading.cancel()
    }
  }

  private func words(_ error: ImportError, _ texts: Texts) -> String {
    switch error {
    case .file(let fault): Sentences.of(fault, texts)
    case .store(let error): texts.words(.failed(error))
    }
  }
}

/// How far a file is read, and whether the reading was canceled.
private final class Reading: Sendable {
  private let canceled = Atomic<Bool>(false)
  private let percent = Atomic<Int>(-1)

  var isCanceled: Bool { canceled.load(ordering: .relaxed) }

  func cancel() { canceled.store(true, ordering: .relaxed) }

  /// - Returns: whether the percentage has changed.
  func tell(_ now: Int) -> Bool { percent.exchange(now, ordering: .relaxed) != now }
}
