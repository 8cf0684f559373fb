import TerminalRuntime

extension Key {
  /// Whether a scanner may end a code with it.
  var endsScan: Bool { modifiers.isEmpty && (code == .enter || code == .tab) }
}

extension String {
  /// A scanned code without the sign of its kind, as `]C1`.
  var withoutScanPrefix: Substring {
    let prefix = prefix(3)
    return prefix.count == 3 && prefix.first == "]" && prefix.dropFirst().first?.isLetter == true
      ? dropFirst(3) : self[...]
  }
}
