extension String.UTF8View {
  /// FNV-1a: the same in every process and version, unlike Swift's own hash.
  var stableHash: UInt64 {
    reduce(0xCBF2_9CE4_8422_2325) { ($0 ^ UInt64($1)) &* 0x100_0000_01B3 }
  }
}
