import Foundation
import PolicyDiagnostics
import PolicyModel
import PolicyParsing
import PolicyPublishing
import PolicyTestSupport
import Testing

/// Building whole sites on the disk.
struct BuildTests {
  /// The repository's own book, copied so that nothing is written into the checkout.
  private func ownBook() throws -> TestBook {
    var files: [SourceFile] = []
    for folder in ["content", "site"] {
      let root = Repository.folder.appending(path: folder).path
      for name in try FileManager.default.subpathsOfDirectory(atPath: root).sorted() {
        var isFolder: ObjCBool = false
        _ = FileManager.default.fileExists(atPath: "\(root)/\(name)", isDirectory: &isFolder)
        guard !isFolder.boolValue else { continue }
        files.append(
          SourceFile(
            path: "\(folder)/\(name)",
            bytes: try Repository.bytes(of: "\(folder)/\(name)")
          )
        )
      }
    }
    let book = try TestBook([])
    try book.folder.remove("book")
    for file in files { try book.folder.write(file.bytes, to: "book/\(file.path)") }
    return book
  }

  /// The files of a built site without the file that says whose the folder is.
  private func site(_ book: TestBook, _ output: String = "public") throws -> [String: [UInt8]] {
    try book.folder.bytes(under: "book/\(output)").filter { $0.key != ".policybook" }
  }

  @Test("the repository's own book builds, and every link of its site leads somewhere")
  func ownBookBuilds() throws {
    let book = try ownBook()
    let summary = try book.build(asOf: nil)
    let files = try site(book)
    #expect(summary.files == files.count)
    #expect(summary.written == files.count)
    #expect(summary.removed == 0)
    #expect(summary.pages == files.keys.count { $0.hasSuffix(".html") })
    #expect(SiteScanner(files).faults == [])
  }

  @Test("a second build of the repository's own book changes no file")
  func secondBuildChangesNothing() throws {
    let book = try ownBook()
    try book.build(asOf: nil)
    let first = try book.folder.entries(under: "book/public")
    let summary = try book.build(asOf: nil)
    #expect(summary.written == 0)
    #expect(summary.removed == 0)
    #expect(try book.folder.entries(under: "book/public") == first)
  }

  @Test("five hundred policies give the same bytes on one core and on many, twice")
  func workersDoNotMatter() throws {
    let generated = GeneratedBook(policyCount: 500, seed: 20120126)
    let book = try TestBook(generated.files)
    try book.build(into: "one", workers: 1)
    try book.build(into: "many", workers: 4)
    let one = try site(book, "one")
    let many = try site(book, "many")
    #expect(one.keys.sorted() == many.keys.sorted())
    #expect(one.keys.filter { one[$0] != many[$0] }.sorted() == [])
    #expect(SiteScanner(one).faults == [])
    let before = try book.folder.entries(under: "book/one")
    try book.build(into: "one", workers: 3)
    #expect(try book.folder.entries(under: "book/one") == before)
    #expect(generated.files == GeneratedBook(policyCount: 500, seed: 20120126).files)
  }

  @Test("after one edit only what shows it is written; the rest is linked")
  func unchangedFilesAreLinked() throws {
    let book = try TestBook(GeneratedBook(policyCount: 20, seed: 7).files)
    try book.build()
    let before = try book.folder.entries(under: "book/public")
    let settings = "book/content/policies/policy-3/policy.yml"
    try book.folder.write(
      book.folder.text(of: settings).replacingOccurrences(of: "about.", with: "for."),
      to: settings
    )
    let summary = try book.build()
    let after = try book.folder.entries(under: "book/public")
    let changed = after.keys.filter { before[$0]?.bytes != after[$0]?.bytes }
    #expect(summary.written == changed.count)
    #expect(changed.contains("policies/policy-3/index.html"))
    #expect(changed.allSatisfy { $0.contains("policy-3/") || !$0.contains("policy-") })
    for (path, entry) in after where !changed.contains(path) && path != ".policybook" {
      #expect(entry == before[path], "\(path) was written again")
    }
  }

  @Test("pages that have no place any more vanish, with their folders")
  func removedPagesVanish() throws {
    let book = try TestBook(GeneratedBook(policyCount: 5, seed: 8).files)
    try book.build()
    let built = try site(book)
    try book.folder.write("stray", to: "book/public/stray/page.html")
    let summary = try book.build()
    #expect(summary.removed == 1)
    #expect(try site(book) == built)
    #expect(!book.folder.exists("book/public/stray"))
    #expect(!book.folder.exists("book/.public.policybook-new"))
  }

  @Test("a page that somebody changed, replaced by a link or a pipe, or emptied is mended")
  func damagedPagesAreMended() throws {
    let book = try TestBook.small()
    try book.build()
    let built = try site(book)
    try book.folder.write("changed", to: "book/public/index.html")
    try book.folder.remove("book/public/404.html")
    try book.folder.link("book/public/404.html", to: "index.html")
    try book.folder.remove("book/public/reports/index.html")
    mkfifo("\(book.path)/public/reports/index.html", 0o644)
    try book.folder.remove("book/public/assets")
    try book.folder.link("book/public/assets", to: "../site/assets")
    try book.folder.write("", to: "book/public/policies/index.html")
    try book.build()
    #expect(try site(book) == built)
    let attributes = try FileManager.default.attributesOfItem(
      atPath: "\(book.path)/public/404.html"
    )
    #expect(attributes[.type] as? FileAttributeType == .typeRegular)
    #expect(book.folder.exists("book/site/assets/style.css"))
  }

  @Test("a dry run says what a build would do, and writes nothing")
  func dryRun() throws {
    let book = try TestBook.small()
    let planned = try book.build(isDryRun: true)
    #expect(!book.folder.exists("book/public"))
    #expect(try book.build() == planned)
    let before = try book.folder.entries(under: "")
    let again = try book.build(isDryRun: true, asOf: CalendarDate("2013-01-01"))
    #expect(again.written > 0)
    #expect(try book.folder.entries(under: "") == before)
  }

  @Test("progress counts every file once, up to all")
  func progress() throws {
    let book = try TestBook.small()
    let publisher = book.publisher(workers: 4)
    let checked = try publisher.check(asOf: TestBook.date).value
    let counts = Counts()
    let summary = try publisher.build(checked, into: "\(book.path)/public") { done, total in
      counts.add(done, total)
    }
    #expect(counts.seen == Set(1...summary.files))
    #expect(counts.totals == [summary.files])
  }

  /// What progress said, from any thread.
  private final class Counts: @unchecked Sendable {
    private let lock = NSLock()
    private(set) var seen: Set<Int> = []
    private(set) var totals: Set<Int> = []

    func add(_ done: Int, _ total: Int) {
      lock.withLock {
        seen.insert(done)
        totals.insert(total)
      }
    }
  }
}
