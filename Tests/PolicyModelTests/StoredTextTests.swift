import PolicyDiagnostics
import PolicyMarkdown
import PolicyModel
import Synchronization
import Testing

/// What a book keeps of its texts, and what it reads and makes again.
struct StoredTextTests {
  /// A store whose texts have one clause with the words of their source, and how often it read one.
  private final class CountingStore: Sendable {
    let reads = Atomic<Int>(0)

    func text(of file: SourceFile) -> PolicyText {
      reads.wrappingAdd(1, ordering: .relaxed)
      return Self.text(file)
    }

    static func text(_ file: SourceFile) -> PolicyText {
      PolicyText(
        clauses: [
          Clause(.text, address: "p1", words: [.text(file.text)], range: .wholeFile)
        ]
      )
    }
  }

  private let counter = CountingStore()

  private func texts(_ sources: [String]) -> [StoredText] {
    let store = TextStore(parse: counter.text)
    return sources.map { source in
      let file = SourceFile(path: "a.md", text: source)
      let text = CountingStore.text(file)
      return StoredText(text, source: file, facts: TextFacts(text), store: store)
    }
  }

  private var reads: Int { counter.reads.load(ordering: .relaxed) }

  @Test func `the texts used last are not read again`() {
    let stored = texts(["one", "two"])
    #expect(stored.map(\.text.clauses[0].plainText) == ["one", "two"])
    #expect(reads == 0)
  }

  @Test func `a text that was dropped is read again, and is the same`() {
    let stored = texts((0..<200).map { "text \($0)" })
    for (number, text) in stored.enumerated() {
      #expect(text.text.clauses[0].plainText == "text \(number)")
    }
    #expect(reads == 200)
  }

  @Test func `of long texts only two are kept`() {
    let long = String(repeating: "word ", count: 300_000)
    let stored = texts([long + "a", long + "b", long + "c"])
    _ = (stored[1].text, stored[2].text)
    #expect(reads == 0)
    #expect(stored[0].text.clauses[0].plainText.hasSuffix("a"))
    #expect(reads == 1)
  }

  @Test func `what is made of two texts is made once for the same facts`() {
    let stored = texts(["one", "two"])
    var made = 0
    func value(_ base: Int, _ revised: Int, _ facts: [String]) -> String {
      stored[base].derived(with: stored[revised], facts) {
        made += 1
        return "\(stored[base].source.text) to \(stored[revised].source.text) \(facts)"
      }
    }
    #expect(value(0, 1, ["a"]) == value(0, 1, ["a"]))
    #expect(made == 1)
    #expect(value(0, 1, ["b"]) != value(1, 0, ["b"]))
    #expect(made == 3)
  }

  @Test func `texts of two stores are never taken for each other`() {
    let (one, other) = (texts(["one"])[0], texts(["other"])[0])
    let pairs = [one, other].map { base in
      base.derived(with: one, "") { base.source.text }
    }
    #expect(pairs == ["one", "other"])
  }
}
