import Foundation
import PolicyConcurrency
import PolicyDiagnostics
import PolicyPublishing
import PolicyTestSupport
import Testing

/// A book whose files are not kept in memory but read again.
struct ReleasedSourceTests {
  /// A line of `book` that keeps no byte of its content.
  private func publisher(of book: TestBook) -> Publisher {
    Publisher(BookFolder(path: book.path, mostBytes: 0), workers: Workers(2))
  }

  private static let faulty = ContentFixture(
    """
    -- content/policies/travel/draft.md --
    ---
    summary: Trains.
    ---
    1.1 See paragraph 9.9 and [another](nowhere).

    1.1 Twice.

    """
  ).files

  @Test func `says of the book what is said where its files are kept`() throws {
    let book = try TestBook(Self.faulty)
    let kept = try book.publisher().check(asOf: TestBook.date)
    let released = try publisher(of: book).check(asOf: TestBook.date, isReleasing: true)
    #expect(released.diagnostics == kept.diagnostics)
    #expect(kept.diagnostics.hasErrors)
  }

  @Test func `builds the same site`() throws {
    let book = try TestBook.small()
    let publisher = publisher(of: book)
    let checked = try publisher.check(asOf: TestBook.date, isReleasing: true)
    try book.build(into: "\(book.folder.path)/kept")
    _ = try publisher.build(checked.value, into: "\(book.folder.path)/released")
    let paths = try FileManager.default.subpathsOfDirectory(atPath: "\(book.folder.path)/kept")
    #expect(paths.count > 30)
    for path in paths where path.contains(".") {
      #expect(
        FileManager.default.contents(atPath: "\(book.folder.path)/kept/\(path)")
          == FileManager.default.contents(atPath: "\(book.folder.path)/released/\(path)"),
        "\(path)"
      )
    }
  }

  @Test(arguments: ["changed", nil])
  func `a text that is changed before its page is made stops the build`(change: String?) throws {
    let others = (1...12).map { number in
      SourceFile(path: "content/policies/travel/files/\(number).txt", text: "Paper \(number).")
    }
    let book = try TestBook(TestBook.smallFiles + others)
    let publisher = publisher(of: book)
    let checked = try publisher.check(asOf: TestBook.date, isReleasing: true)
    // What was read last is still known, until others are read.
    for file in checked.value.files.content where file.path.contains("/files/") { _ = file.bytes }
    let path = "\(book.path)/content/policies/travel/versions/1.0.md"
    if let change {
      try change.write(toFile: path, atomically: true, encoding: .utf8)
    } else {
      try FileManager.default.removeItem(atPath: path)
    }
    let error = try #require(throws: FileError.self) {
      try publisher.build(checked.value, into: "\(book.folder.path)/public")
    }
    #expect(
      "\(error)".contains(
        "cannot read content/policies/travel/versions/1.0.md again: it was changed while the command "
          + "ran; run the command again"
      )
    )
    #expect(!FileManager.default.fileExists(atPath: "\(book.folder.path)/public"))
    #expect(try FileManager.default.contentsOfDirectory(atPath: book.folder.path) == ["book"])
  }
}
