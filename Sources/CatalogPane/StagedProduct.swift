import Commerce
import ConsoleKit

/// A product with changes that are not in the local copy yet; one that the local copy does not have is new, and has no state before.
public typealias StagedProduct = Edit<Product>

extension StagedProduct {
  public var isNew: Bool { before == nil }

  /// What the changes are told from: a new product is a change of one in which nothing is filled in.
  var origin: Product {
    before ?? Product(ean: after.ean, name: "", price: .zero, stock: .zero)
  }

  /// The changes as they are laid over the local copy: a product of the same code that came in meanwhile keeps what was not
  /// typed here.
  var overLocalCopy: Edit<Product> { Edit(before: origin, after: after) }
}

/// The staged products, in the order in which they were first changed.
public struct StagedProducts: Sendable, Equatable {
  /// A product as it is to be, and as the local copy has it; `nil` if it has not.
  typealias Change = (after: Product, before: Product?)

  private var byCode: [GTIN: StagedProduct] = [:]
  private var order: [GTIN] = []

  public var count: Int { order.count }
  public var isEmpty: Bool { order.isEmpty }
  public var all: [StagedProduct] { order.compactMap { byCode[$0] } }
  /// Goes up with every change, so that who shows them knows when to look again.
  private(set) var version = 0
  /// How many of them the local copy does not have.
  public private(set) var newCount = 0
  /// Those whose changes the store has not been given yet.
  private var unkept: Set<GTIN> = []

  public subscript(code: GTIN) -> StagedProduct? { byCode[code] }

  /// Stages a product as it is to be, made from what it is; equal to that it is not staged any more.
  ///
  /// - Parameter before: `nil` for a product that the local copy does not have.
  mutating func put(_ after: Product, over before: Product?) {
    put([(after: after, before: before)])
  }

  /// Stages several products, each once. Those that are not staged any more are taken out together: one by one, each would
  /// cost the way through all.
  mutating func put(_ changes: [Change]) {
    var emptied: [GTIN] = []
    for change in changes {
      let staged = StagedProduct(before: change.before, after: change.after)
      guard !staged.isEmpty else {
        emptied.append(staged.id)
        continue
      }
      version += 1
      unkept.insert(staged.id)
      let old = byCode.updateValue(staged, forKey: staged.id)
      if old == nil { order.append(staged.id) }
      newCount += (staged.isNew ? 1 : 0) - (old?.isNew == true ? 1 : 0)
    }
    if !emptied.isEmpty { remove(emptied) }
  }

  /// Takes out several at once.
  mutating func remove(_ codes: some Sequence<GTIN>) {
    version += 1
    for code in codes {
      guard let old = byCode.removeValue(forKey: code) else { continue }
      unkept.insert(code)
      if old.isNew { newCount -= 1 }
    }
    order.removeAll { byCode[$0] == nil }
  }

  mutating func removeAll() {
    remove(order)
  }

  /// Forgets what has reached the local copy; what was changed again meanwhile stays staged, on top of that.
  mutating func forget(saved: [StagedProduct]) {
    version += 1
    for item in saved {
      guard let now = byCode[item.id] else { continue }
      unkept.insert(item.id)
      byCode[item.id] = now == item ? nil : StagedProduct(before: item.after, after: now.after)
    }
    order.removeAll { byCode[$0].map(\.isEmpty) ?? true }
    byCode = byCode.filter { !$0.value.isEmpty }
    newCount = byCode.values.count(where: \.isNew)
  }

  /// Takes over what was staged before the program was started; what was staged since is newer.
  mutating func restore(_ stored: [StagedProduct]) {
    version += 1
    for staged in stored where byCode[staged.id] == nil {
      byCode[staged.id] = staged
      order.append(staged.id)
      if staged.isNew { newCount += 1 }
    }
  }

  /// What the store has to keep and to forget since this was last asked; `nil` if it is nothing.
  mutating func takeUnkept() -> (kept: [StagedProduct], forgotten: [GTIN])? {
    guard !unkept.isEmpty else { return nil }
    defer { unkept = [] }
    return (order.filter(unkept.contains).compactMap { byCode[$0] }, unkept.filter { byCode[$0] == nil })
  }
}
