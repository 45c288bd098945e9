import PolicyDiagnostics
import PolicyPublishing
import PolicyTestSupport
import Testing

/// A book on the disk and runs of the program on it.
struct CommandBook {
  let folder: TemporaryFolder
  var path: String { "\(folder.path)/book" }

  /// Writes the small book with `text` in it, sealed, and the look of the repository.
  init(_ text: String = CommandBook.text, site: String = "title: Policies\ndrafts: hidden\n") throws
  {
    let look = try NewBook.look() + [SourceFile(path: "site/site.yml", text: site)]
    folder = try TemporaryFolder(
      (look + SealedFiles.sealing(ContentFixture(text).files)).map {
        SourceFile(path: "book/\($0.path)", bytes: $0.bytes)
      }
    )
  }

  /// Runs the program in the book's folder, on 1 September 2012 unless told otherwise.
  func run(_ arguments: String..., asOf date: String? = "2012-09-01") throws -> ProgramRun {
    try run(arguments, asOf: date)
  }

  /// Runs the program in the book's folder, with the words of a command line.
  func run(_ arguments: [String], asOf date: String? = "2012-09-01") throws -> ProgramRun {
    try ProgramRun(arguments + (date.map { ["--as-of", $0] } ?? []), in: path)
  }

  /// Returns `text` without what differs from run to run.
  func plain(_ text: String) -> String {
    text.replacing(folder.path, with: "TMP").replacing(/in \d+\.\d\d s/, with: "in 0.00 s")
  }

  static let path = "content/policies/travel/versions/1.0.md"

  /// A policy with two versions, a draft, a report and a withdrawn neighbour.
  static let text = """
    -- content/policies/travel/versions/1.0.md --
    ---
    version: "1.0"
    approved: 2011-12-20
    approved-by: The Cabinet
    in-force: 2012-01-01
    change: material
    summary: First adoption.
    ---
    ## 2.0 Trains

    2.1 Take the train wherever it goes, unless the journey would take more than twice as long.

    - the first item of a list that is long enough to be broken into two lines on a terminal
      - an inner item that is long enough to be broken into two lines on a terminal as well
    - (b) labelled

    #### Be early

    Missed trains are paid by whoever missed them.[^1]

    | Class | Who |
    |---|---|
    | First | nobody |

    > Quoted words.

    ```
    code
    ```

    2.2 Short, see paragraph 2.1.

    [^1]: Unless nobody could help it.
    -- content/policies/travel/versions/2.0.md --
    ---
    version: "2.0"
    approved: 2012-12-20
    approved-by: The Cabinet
    in-force: 2013-01-01
    change: material
    summary: Walk.
    ---
    2.1 Walk.
    -- content/policies/travel/draft.md --
    ---
    base: "2.0"
    summary: Run.
    ---
    2.1 Run.
    -- content/policies/email/policy.yml --
    title: Email
    summary: How we write.
    owner: director
    audiences: [employees]
    review: { every: 1 year }
    -- content/policies/email/draft.md --
    ---
    summary: First.
    ---
    ## Writing

    Write.
    -- content/reports/2011-12-01-travel.md --
    ---
    title: Report on Travel
    date: 2011-12-01
    to: [The Cabinet]
    status: published
    ---
    ## 1. Object

    1.1 To approve.

    """
}
