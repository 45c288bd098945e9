package import PolicyDiagnostics
internal import Synchronization

/// A text of a book: what it says of itself, and its clauses when something shows or compares them.
package final class StoredText: Sendable {
  package let source: SourceFile
  package let facts: TextFacts
  private let store: TextStore
  /// The length of the source in bytes.
  private let length: Int
  /// Tells the text from the others of its store.
  private let number: Int

  /// Puts a text into `store`; `text` is what its source says.
  package init(_ text: PolicyText, source: SourceFile, facts: TextFacts, store: TextStore) {
    self.source = source
    self.facts = facts
    self.store = store
    length = source.bytes.count
    number = store.nextNumber()
    store.keep(text, for: number, bytes: length)
  }

  /// The clauses, read from the source again where they were dropped.
  package var text: PolicyText {
    store.value(for: number, bytes: length) { store.parse(source) }
  }

  /// Returns what `make` makes of this text alone, made again only where it was dropped.
  package func derived<Value: Sendable>(_ make: () -> Value) -> Value {
    store.value(for: DerivedKey(base: number), bytes: length, make)
  }

  /// Returns what `make` makes of this text and a later one, made again only where it was dropped.
  ///
  /// - Parameters:
  ///   - revised: The later text.
  ///   - facts: What else the value is made of; with other facts it is another value.
  ///   - make: Makes the value.
  /// - Returns: The value.
  package func derived<Value: Sendable, Facts: Equatable & Sendable>(
    with revised: StoredText,
    _ facts: Facts,
    _ make: () -> Value
  ) -> Value {
    guard revised.store === store else { return make() }
    let key = PairKey(base: number, revised: revised.number, facts: facts)
    return store.value(for: key, bytes: length + revised.length, make)
  }

  private struct DerivedKey: Equatable {
    var base: Int
  }

  private struct PairKey<Facts: Equatable & Sendable>: Equatable, Sendable {
    var base: Int
    var revised: Int
    var facts: Facts
  }
}

/// The clauses of the texts of a book and what was made of them, of which only those used last are kept.
///
/// A page and the ones beside it ask for the same texts, and no command asks for all at once.
package final class TextStore: Sendable {
  fileprivate let parse: @Sendable (SourceFile) -> PolicyText
  private let count = Atomic<Int>(0)
  private let recent = Mutex<[Kept]>([])

  /// A value with its key and the length of the sources that it was made of.
  private struct Kept: Sendable {
    var key: any Sendable
    var bytes: Int
    var value: any Sendable
  }

  /// Creates an empty store that reads sources with `parse`.
  package init(parse: @escaping @Sendable (SourceFile) -> PolicyText) {
    self.parse = parse
  }

  fileprivate func nextNumber() -> Int { count.wrappingAdd(1, ordering: .relaxed).newValue }

  /// Returns the value for `key`, which `make` makes where it is not kept.
  fileprivate func value<Key: Equatable & Sendable, Value: Sendable>(
    for key: Key,
    bytes: Int,
    _ make: () -> Value
  ) -> Value {
    let known = recent.withLock { recent in
      recent.last { $0.key as? Key == key && $0.value is Value }?.value as? Value
    }
    if let known { return known }
    let value = make()
    keep(value, for: key, bytes: bytes)
    return value
  }

  /// Keeps a value, and drops the oldest of too many or too long ones; but never the last two, which
  /// are perhaps being compared.
  fileprivate func keep(_ value: some Sendable, for key: some Sendable, bytes: Int) {
    recent.withLock { recent in
      recent.append(Kept(key: key, bytes: bytes, value: value))
      var total = recent.reduce(0) { $0 + $1.bytes }
      var dropped = 0
      while recent.count - dropped > 64 || (total > 2_000_000 && recent.count - dropped > 2) {
        total -= recent[dropped].bytes
        dropped += 1
      }
      recent.removeFirst(dropped)
    }
  }
}
