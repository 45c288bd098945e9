import Foundation
import PolicyConcurrency
import PolicyDiagnostics
import PolicyModel
import PolicyParsing
import PolicyPublishing
import PolicyTestSupport
import Testing

/// A book on the disk, in a folder of its own, with the look of the repository.
struct TestBook {
  let folder: TemporaryFolder
  /// The folder of the book in the temporary one, so that a test can look beside it.
  var path: String { "\(folder.path)/book" }

  static let date = CalendarDate("2012-09-01")

  /// Writes `files` and the repository's look.
  init(_ files: [SourceFile]) throws {
    let look = try NewBook.look()
    let site = SourceFile(path: "site/site.yml", text: "title: Policies\ndrafts: hidden\n")
    folder = try TemporaryFolder(
      (look + [site] + SealedFiles.sealing(files)).map {
        SourceFile(path: "book/\($0.path)", bytes: $0.bytes)
      }
    )
  }

  /// A book with one policy in force.
  static func small() throws -> TestBook { try TestBook(smallFiles) }

  static let smallFiles = ContentFixture(
    """
    -- content/policies/travel/versions/1.0.md --
    ---
    version: "1.0"
    approved: 2011-12-20
    approved-by: The Cabinet
    in-force: 2012-01-01
    change: material
    summary: First adoption.
    ---
    1.1 Take the train.

    """
  ).files

  func publisher(workers: Int = 2) -> Publisher {
    Publisher(path: path, workers: Workers(workers))
  }

  /// The errors of the book.
  func errors(asOf date: CalendarDate? = TestBook.date) throws -> [Diagnostic] {
    try publisher().check(asOf: date).diagnostics.filter { $0.severity == .error }
  }

  /// Builds the site into `public` or another folder, once the book has no errors.
  @discardableResult
  func build(
    into output: String = "public",
    workers: Int = 2,
    isDryRun: Bool = false,
    asOf date: CalendarDate? = TestBook.date
  ) throws -> BuildSummary {
    let publisher = publisher(workers: workers)
    let checked = try publisher.check(asOf: date)
    try #require(!checked.diagnostics.hasErrors, "\(checked.diagnostics)")
    let full = output.hasPrefix("/") ? output : "\(path)/\(output)"
    return try publisher.build(checked.value, into: full, isDryRun: isDryRun)
  }
}
