import Testing

@testable import CatalogPane

/// Fails a test whose beginning did not come about: what it goes on with is not there.
func failBeginning(sourceLocation: SourceLocation = #_sourceLocation) {
  Issue.record("what the test goes on with is not there", sourceLocation: sourceLocation)
}
