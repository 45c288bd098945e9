import Foundation
import PolicyDiagnostics
import PolicyModel
import PolicyPublishing
import PolicyTestSupport
import Testing

/// Folders that a build does not touch, and files that no book has.
struct RefusalTests {
  /// Expects a build into `output` to be refused with `sentence`, and no file to change.
  private func expectRefusal(
    _ book: TestBook,
    into output: String = "public",
    _ sentence: String,
    sourceLocation: SourceLocation = #_sourceLocation
  ) throws {
    let before = try book.folder.entries(under: "")
    let refusal = #expect(throws: Refusal.self, sourceLocation: sourceLocation) {
      try book.build(into: output)
    }
    let said = refusal?.description.replacingOccurrences(of: book.folder.path, with: "TMP")
    #expect(said == sentence, sourceLocation: sourceLocation)
    #expect(try book.folder.entries(under: "") == before, sourceLocation: sourceLocation)
  }

  private static func notOurs(_ path: String) -> String {
    "'TMP/book/\(path)' was not made by policybook, so it is not replaced. Name another folder "
      + "with --output, or remove it."
  }

  @Test(
    "a folder that the tool did not make is refused",
    arguments: [
      "notes.txt", ".git/HEAD", ".env", "deep/er/file",
    ]
  )
  func foreignFolder(name: String) throws {
    let book = try TestBook.small()
    try book.folder.write("mine", to: "book/public/\(name)")
    try expectRefusal(book, Self.notOurs("public"))
  }

  @Test("an empty folder is taken")
  func emptyFolder() throws {
    let book = try TestBook.small()
    try book.folder.makeFolder("book/public")
    #expect(try book.build().written > 0)
  }

  @Test("a file, a link and a pipe in the site's place are refused")
  func foreignFiles() throws {
    let book = try TestBook.small()
    try book.folder.write("mine", to: "book/file")
    try expectRefusal(
      book,
      into: "file",
      "'TMP/book/file' is not a folder, so it is not replaced."
    )
    try book.folder.makeFolder("elsewhere")
    try book.folder.link("book/link", to: "../elsewhere")
    try expectRefusal(
      book,
      into: "link",
      "'TMP/book/link' is not a folder, so it is not replaced."
    )
    mkfifo("\(book.path)/pipe", 0o644)
    try expectRefusal(
      book,
      into: "pipe",
      "'TMP/book/pipe' is not a folder, so it is not replaced."
    )
  }

  @Test(
    "a site is not built over the book",
    arguments: [
      "", ".", "..", "content", "content/policies/travel", "content/new", "site", "site/assets",
      "content/../content/x", "./site/./x", "public/../content",
    ]
  )
  func overTheBook(output: String) throws {
    let book = try TestBook.small()
    let before = try book.folder.entries(under: "")
    let refusal = #expect(throws: Refusal.self) { try book.build(into: output) }
    #expect(refusal?.description.hasSuffix("that is where the book itself is.") ?? false)
    #expect(try book.folder.entries(under: "") == before)
  }

  @Test("a link to the book does not lead a build into it")
  func overTheBookThroughLink() throws {
    let book = try TestBook.small()
    try book.folder.link("door", to: "book/content")
    try book.folder.link("house", to: "book")
    for output in ["door/x", "house/content/x", "house/site", "house"] {
      let before = try book.folder.entries(under: "")
      #expect(throws: Refusal.self, "\(output)") {
        try book.build(into: "\(book.folder.path)/\(output)")
      }
      #expect(try book.folder.entries(under: "") == before)
    }
    #expect(try book.build(into: "\(book.folder.path)/house/public").written > 0)
    #expect(book.folder.exists("book/public/index.html"))
  }

  @Test("what a killed build left behind is cleared away")
  func ownStaging() throws {
    let book = try TestBook.small()
    try book.folder.write("This folder is made by policybook", to: Self.staging + "/.policybook")
    try book.folder.write("half", to: Self.staging + "/policies/index.html")
    try book.build()
    #expect(!book.folder.exists(Self.staging))
    #expect(SiteScanner(try book.folder.bytes(under: "book/public")).faults == [])
    try book.folder.makeFolder(Self.staging)
    try book.build()
    #expect(!book.folder.exists(Self.staging))
  }

  private static let staging = "book/.public.policybook-new"

  @Test("somebody else's folder of the same name is left alone")
  func foreignStaging() throws {
    for name in ["notes.txt", ".notes"] {
      let book = try TestBook.small()
      try book.folder.write("mine", to: "\(Self.staging)/\(name)")
      try expectRefusal(book, Self.notOurs(".public.policybook-new"))
    }
  }

  @Test("a build beside another one is refused")
  func lockedByAnother() throws {
    let book = try TestBook.small()
    try book.build()
    let descriptor = open(book.path, O_RDONLY | O_DIRECTORY | O_CLOEXEC)
    #expect(flock(descriptor, LOCK_EX | LOCK_NB) == 0)
    try expectRefusal(
      book,
      "Nothing was done: another build of TMP/book/public is under way."
    )
    close(descriptor)
    #expect(try book.build().written == 0)
  }

  @Test("a folder that cannot be made is told as a fault of the disk")
  func impossibleFolder() throws {
    let book = try TestBook.small()
    try book.folder.write("mine", to: "book/file")
    #expect(throws: FileError.self) { try book.build(into: "file/public") }
    #expect(try book.folder.text(of: "book/file") == "mine")
  }

  // MARK: - The book's own files

  /// Expects exactly one error.
  private func expectError(
    _ book: TestBook,
    _ path: String,
    _ code: DiagnosticCode,
    _ sentence: String
  ) throws {
    let errors = try book.errors().filter {
      [BookFolder.refusedLink, BookFolder.refusedFile].contains($0.code)
    }
    #expect(errors.map(\.path) == [path])
    #expect(errors.map(\.code) == [code])
    #expect(errors.map(\.message) == [sentence])
  }

  @Test(
    "a symbolic link in a book is refused, wherever it leads",
    arguments: [
      "content/policies/travel/versions/1.1.md", "content/policies/other", "content/seals.sha256",
      "content/policies/travel/files", "site/templates/page.mustache", "site/assets/logo.svg",
      "site/site.yml", "site/templates", "site", "content",
    ]
  )
  func links(path: String) throws {
    let book = try TestBook.small()
    if book.folder.exists("book/\(path)") {
      try FileManager.default.moveItem(
        atPath: "\(book.path)/\(path)",
        toPath: "\(book.folder.path)/elsewhere"
      )
      try book.folder.link("book/\(path)", to: "\(book.folder.path)/elsewhere")
    } else {
      try book.folder.link("book/\(path)", to: "/etc")
    }
    try expectError(
      book,
      path,
      BookFolder.refusedLink,
      "'\(path)' is a symbolic link; a book holds only files of its own."
    )
  }

  @Test(
    "a pipe in a book is refused, and nobody waits for it",
    arguments: [
      "content/policies/travel/draft.md", "content/pipe", "site/assets/pipe",
    ]
  )
  func pipes(path: String) throws {
    let book = try TestBook.small()
    mkfifo("\(book.path)/\(path)", 0o644)
    try expectError(
      book,
      path,
      BookFolder.refusedFile,
      "'\(path)' is not a plain file or folder."
    )
  }

  @Test(
    "a file name with control characters is refused",
    arguments: [
      "a\u{1B}[31m.pdf", "a\nb.pdf", "a\u{7F}.pdf", "a\u{9B}31m.pdf", "a\u{202E}b.pdf",
    ]
  )
  func strangeNames(name: String) throws {
    let book = try TestBook.small()
    let path = "content/policies/travel/files/\(name)"
    try book.folder.write("x", to: "book/\(path)")
    try expectError(
      book,
      path,
      BookFolder.refusedFile,
      "The name of this file holds characters that no name has."
    )
  }

  @Test("a folder without a book is told as such")
  func noBook() throws {
    let folder = try TemporaryFolder()
    let error = #expect(throws: NotFound.self) { try Publisher(path: folder.path).check() }
    #expect(error == NotFound(.book, folder.path))
  }
}
