import PolicyDiagnostics
import PolicyTestSupport
import Testing

@Suite struct FrontMatterTests {
  static let path = "content/policies/travel/draft.md"

  static func draft(_ text: String) -> ContentFixture {
    ContentFixture("").replacing(path, bytes: Array(text.utf8))
  }

  @Test(arguments: [
    "---\nsummary: A.\n---\n", "--- \nsummary: A.\n---", "---\r\nsummary: A.\r\n---\r\n1.1 a\r\n",
    "\u{FEFF}---\nsummary: A.\n---\n\n1.1 a\n", "---\nsummary: A.\n---\n\n---\n\n1.1 a\n",
  ])
  func isSilentOnMetadataBetweenHyphens(text: String) {
    expectSilence(in: Self.draft(text))
  }

  @Test(arguments: [
    "", "1.1 a\n", " ---\nsummary: A.\n---\n", "----\na: b\n----\n", "\n---\na: b\n---\n",
  ])
  func tellsAFileWithoutMetadata(text: String) {
    expectDiagnostics(
      in: Self.draft(text),
      [
        (
          Self.path, .error, "MissingFrontMatter",
          "The file must begin with its metadata between two lines of three hyphens (---)."
        )
      ]
    )
  }

  @Test(arguments: ["---", "---\nsummary: A.\n", "---\nsummary: A.\n --- \n1.1 a\n"])
  func tellsMetadataWithoutAnEnd(text: String) {
    expectDiagnostics(
      in: Self.draft(text),
      [
        (
          Self.path, .error, "MissingFrontMatter",
          "The metadata that begins here has no closing line of three hyphens (---)."
        )
      ]
    )
  }

  @Test func tellsWhatEmptyMetadataLack() {
    expectDiagnostics(
      in: Self.draft("---\n---\n"),
      [(Self.path, .error, "MissingMetadata", "Key 'summary' is missing.")]
    )
  }
}
