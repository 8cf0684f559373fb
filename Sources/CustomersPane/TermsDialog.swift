import Commerce
import ConsoleKit
import Desk
import TextGrid
import Texts
import Widgets

/// Whether customers are blocked and what they may spend (API document I6), being stated: the flag, a limit for each, and
/// for a single customer its known payment forms and price profiles.
public struct TermsDialog: Sendable, Equatable {
  /// A payment form or a price profile that can be switched.
  struct Switch: Sendable, Equatable {
    enum Kind: Sendable, Equatable { case payment, group }

    var kind: Kind
    var known: TermSwitch
  }

  public internal(set) var form: Form
  /// What was known of the customers when the dialog was opened.
  public let targets: [SyncedRecord<Customer>]
  let switches: [Switch]
  /// The field of the limit that was typed last: the one that is repeated for others.
  private(set) var typedLimit: Int?

  init(form: Form, targets: [SyncedRecord<Customer>], switches: [Switch]) {
    self.form = form
    self.targets = targets
    self.switches = switches
  }

  static let flagField = 0
  /// The options of a switch.
  static let onOption = 0

  /// Takes over what a key made of the form.
  mutating func take(over changed: Form) {
    let field = changed.focus
    if field == form.focus, target(ofField: field) != nil, changed.text(at: field) != form.text(at: field) {
      typedLimit = field
    }
    form = changed
  }

  func limitField(of target: Int) -> Int { 1 + target }
  func switchField(_ index: Int) -> Int { 1 + targets.count + index }

  /// Which customer's limit a field holds.
  func target(ofField field: Int) -> Int? {
    targets.indices.contains(field - 1) ? field - 1 : nil
  }

  /// What has been stated, once nothing is missing.
  ///
  /// Of payments and profiles only those that were switched are named: the others stay as they are at the platform.
  var updates: [TermsUpdate]? {
    var switched: [Switch] = []
    for (index, known) in switches.enumerated() {
      let isOn = form.selection(at: switchField(index)) == Self.onOption
      guard isOn != known.known.isOn else { continue }
      switched.append(Switch(kind: known.kind, known: TermSwitch(code: known.known.code, isOn: isOn)))
    }
    var updates: [TermsUpdate] = []
    for (index, target) in targets.enumerated() {
      guard let isBlocked = isBlocked(target.value),
        let limit = try? Money(typed: form.text(at: limitField(of: index)))
      else { return nil }
      updates.append(
        TermsUpdate(
          document: target.value.document, isBlocked: isBlocked, limit: limit,
          payments: switched.filter { $0.kind == .payment }.map(\.known),
          groups: switched.filter { $0.kind == .group }.map(\.known)))
    }
    return updates
  }

  /// Judges one field as it is left.
  ///
  /// - Parameter isComplete: whether what is missing is at fault, too.
  mutating func check(_ index: Int, _ texts: Texts, isComplete: Bool = false) {
    var fault: SafeText?
    if target(ofField: index) != nil {
      do throws(EntryFault) {
        _ = try Money(typed: form.text(at: index))
      } catch  where error != .empty {
        fault = texts(.entryFault(error))
      } catch {
        fault = isComplete ? texts(.customers(.enterLimit)) : nil
      }
    } else if isComplete, form.selection(at: index) == nil {
      fault = texts(.entryFault(.empty))
    }
    form.fields[index].fault = fault
  }
}
