import Foundation
import PolicyDiagnostics
import PolicyTestSupport
import Testing

/// What is told when somebody changes what was sealed, or the register itself.
struct SealTamperingTests {
  private static let register = "book/content/seals.sha256"
  private static let version = "book/content/policies/travel/versions/1.0.md"

  /// Expects these errors, each as "path:line:column: sentence [Code]".
  private func expectErrors(
    _ book: TestBook,
    _ expected: [String],
    sourceLocation: SourceLocation = #_sourceLocation
  ) throws {
    let told = try book.errors().map { "\($0.path):\($0.range.start): \($0.message) [\($0.code)]" }
    #expect(told == expected, sourceLocation: sourceLocation)
  }

  @Test("one changed letter is told")
  func changedLetter() throws {
    let book = try TestBook.small()
    let text = try book.folder.text(of: Self.version)
    try book.folder.write(
      text.replacingOccurrences(of: "train", with: "plane"),
      to: Self.version
    )
    try expectErrors(
      book,
      [
        "content/policies/travel/versions/1.0.md:1:1: 'policies/travel/versions/1.0.md' differs "
          + "from its seal. [SealedTextChanged]"
      ]
    )
  }

  @Test("changed line endings are told as such")
  func changedLineEndings() throws {
    let book = try TestBook.small()
    let text = try book.folder.text(of: Self.version)
    try book.folder.write(text.replacingOccurrences(of: "\n", with: "\r\n"), to: Self.version)
    let errors = try book.errors().map(\.code.name)
    #expect(errors == ["SealedLineEndingsChanged"])
  }

  @Test("a sealed file that was removed is told, and so is one that was never sealed")
  func missingAndUnsealed() throws {
    let book = try TestBook.small()
    let text = try book.folder.text(of: Self.version)
    try book.folder.remove(Self.version)
    try expectErrors(
      book,
      [
        "content/seals.sha256:1:1: The sealed file 'policies/travel/versions/1.0.md' is missing. "
          + "[SealedFileMissing]"
      ]
    )
    try book.folder.write(text, to: Self.version)
    try book.folder.write("", to: Self.register)
    let unsealed =
      "content/policies/travel/versions/1.0.md:1:1: "
      + "'policies/travel/versions/1.0.md' is published but has no seal. [UnsealedFile]"
    try expectErrors(book, [unsealed])
    try book.folder.remove(Self.register)
    try expectErrors(book, [unsealed])
  }

  @Test(
    "a line that is no seal is told",
    arguments: [
      "", "not a seal", "ABCDEF", "\(String(repeating: "a", count: 64)) policies/x.md",
      "\(String(repeating: "A", count: 64))  policies/x.md",
      "\(String(repeating: "a", count: 64))  ../../etc/passwd",
      "\(String(repeating: "a", count: 64))  policies/travel/versions/../../../../x.md",
      "\(String(repeating: "a", count: 64))  /etc/passwd", "\(String(repeating: "a", count: 64))  ",
      "\(String(repeating: "a", count: 64)) *policies/x.md",
      "\(String(repeating: "a", count: 64))  a\\b.md",
      "\(String(repeating: "a", count: 64))  a\u{7}",
    ]
  )
  func malformedLine(line: String) throws {
    let book = try TestBook.small()
    try book.folder.write(try book.folder.text(of: Self.register) + line + "\n", to: Self.register)
    try expectErrors(
      book,
      [
        "content/seals.sha256:2:1: This line is not a seal: a hash, two spaces and a path. "
          + "[MalformedSeal]"
      ]
    )
  }

  @Test("a register that was cut short, repeated, reordered or converted is told")
  func damagedRegister() throws {
    let book = try TestBook.small()
    let line = try book.folder.text(of: Self.register)
    try book.folder.write(String(line.dropLast()), to: Self.register)
    #expect(try book.errors().map(\.code.name) == ["MalformedSeal"])
    try book.folder.write(String(line.dropLast(5)), to: Self.register)
    #expect(try book.errors().map(\.code.name).contains("MalformedSeal"))
    try book.folder.write(line + line, to: Self.register)
    #expect(try book.errors().map(\.code.name) == ["SealRepeated"])
    try book.folder.write(Array(line.utf8) + [0xFF, 0x0A], to: Self.register)
    #expect(try book.errors().map(\.path).allSatisfy { $0 == "content/seals.sha256" })
    #expect(try !book.errors().isEmpty)
  }

  @Test("versions sealed in falling order are told")
  func fallingOrder() throws {
    let files = GeneratedBook(policyCount: 9, seed: 3).files
    let book = try TestBook(files)
    let lines = try book.folder.text(of: Self.register)
      .split(separator: "\n").reversed().joined(separator: "\n")
    try book.folder.write(lines + "\n", to: Self.register)
    #expect(Set(try book.errors().map(\.code.name)) == ["SealsOutOfOrder"])
  }
}
