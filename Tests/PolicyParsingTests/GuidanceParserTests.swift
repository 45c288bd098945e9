import PolicyDiagnostics
import PolicyModel
import PolicyParsing
import PolicyTestSupport
import Testing

/// Pages of guidance, read from their files, and their links.
@Suite struct GuidanceParserTests {
  static func page(_ id: String = "start", head: String = "", text: String) -> String {
    """
    -- content/guidance/\(id).md --
    ---
    title: Start \(id)
    audience: employees
    \(head)
    ---
    \(text)

    """
  }

  static let travel = ContentFixture.version("1.0", body: "1.1 Walk.\n\n#### Be early\n\nRun.")

  @Test func readsAPage() throws {
    let fixture = ContentFixture(
      Self.travel
        + Self.page(
          head: "order: 3",
          text:
            "See [paragraph 1.1](travel#1.1), [it](travel@1.0) and paragraph 9.9.\n\n## Then\n\n1. Go."
        )
    )
    expectSilence(in: fixture)
    let page = try #require(fixture.book.guidance.first)
    #expect(page.id == "start")
    #expect(page.title == "Start start")
    #expect(page.audiences == ["employees"])
    #expect(page.order == 3)
    #expect(page.policies == ["travel"])
    #expect(page.text.addresses == ["p1", "then", "then/1"])
  }

  @Test func sortsByOrderAndThenByTitle() {
    let pages =
      Self.page("d", text: "D.") + Self.page("c", head: "order: 2", text: "C.")
      + Self.page("a", text: "A.")
      + Self.page("b", head: "order: 1", text: "B.")
    #expect(ContentFixture(pages).book.guidance.map(\.id) == ["b", "c", "a", "d"])
  }

  @Test func tellsLinksThatLeadNowhere() {
    expectDiagnostics(
      in: ContentFixture(
        Self.travel
          + Self.page(
            text: "[a](1️⃣travel#1.2) [b](2️⃣travle) [c](3️⃣report:none) [d](4️⃣files/a.pdf) [e](5️⃣#9)"
          )
      ),
      [
        (
          "1️⃣", .error, "DanglingLink",
          "'travel' has no paragraph '1.2'; did you mean '1.1'?"
        ),
        ("2️⃣", .error, "DanglingLink", "The book has no 'travle'; did you mean 'travel'?"),
        ("3️⃣", .error, "DanglingLink", "The book has no 'report:none'."),
        ("4️⃣", .error, "DanglingLink", "The policy's folder 'files' has no file 'a.pdf'."),
        ("5️⃣", .error, "DanglingLink", "This text has no paragraph '9'."),
      ]
    )
  }

  @Test func tellsWhatIsWrongWithItsHead() {
    expectDiagnostics(
      in: ContentFixture(
        """
        -- content/guidance/start.md --
        ---
        title: Start
        audience: 1️⃣[employes, employees]
        order: 2️⃣first
        ---
        Go.
        -- content/guidance/next.md --
        ---
        3️⃣title: Next
        4️⃣audiense: employees
        ---
        Go.
        -- content/guidance/last.md --
        Go.
        """
      ),
      [
        (
          "1️⃣", .error, "UnknownName", "There is no audience 'employes'; did you mean 'employees'?"
        ),
        (
          "2️⃣", .error, "InvalidMetadataValue",
          "'first' is not a place in the list; write a whole number from 1."
        ),
        ("3️⃣", .error, "MissingMetadata", "Key 'audience' is missing."),
        (
          "4️⃣", .warning, "UnknownMetadataKey",
          "Key 'audiense' isn't known here; did you mean 'audience'?"
        ),
        (
          "content/guidance/last.md", .error, "MissingFrontMatter",
          "The file must begin with its metadata between two lines of three hyphens (---)."
        ),
      ]
    )
  }

  @Test(arguments: ["Start.md", "start.txt", "a/b.md", "start here.md"])
  func tellsBadNames(name: String) {
    let path = "content/guidance/\(name)"
    expectDiagnostics(
      in: ContentFixture("").replacing(path, bytes: Array("Go.\n".utf8)),
      [
        (
          path, .warning, "UnexpectedFile",
          "policybook knows no file of this name here: a page of guidance is named in lower-case "
            + "letters, digits and hyphens, and ends with '.md'."
        )
      ]
    )
  }

  @Test func refusesMarkup() {
    let told = ContentFixture(Self.page(text: "Go <b>on</b>.")).diagnostics
    #expect(told.map(\.code.name) == ["RawHTML", "RawHTML"])
    #expect(told.map(\.severity) == [.error, .error])
  }
}
