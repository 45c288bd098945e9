import PolicyDiagnostics
import PolicyLifecycle
import PolicyModel
import PolicyTestSupport
import Testing

/// What people name, found in a book or refused with what was probably meant.
struct FindingTests {
  private let book = ContentFixture(
    ContentFixture.version("1.0") + ContentFixture.version("1.1", inForce: "2012-07-26")
  ).book

  private func found(_ text: String, on day: String = "2012-02-01") throws -> FoundText {
    let scoped = try #require(ScopedAddress(text))
    return try book.find(scoped.document, on: try #require(CalendarDate(day)))
  }

  @Test func `a text is found by its version or by the day`() throws {
    #expect(try found("travel").document.description == "travel@1.0")
    #expect(try found("travel", on: "2012-07-26").document.description == "travel@1.1")
    let version = try found("travel@1.1")
    #expect(version.document.description == "travel@1.1")
    #expect(version.source.path == "content/policies/travel/versions/1.1.md")
    #expect(try version.clause(at: "1.1.").plainText == "Walk.")
  }

  @Test(arguments: [
    ("travle", "There is no policy 'travle'; did you mean 'travel'?"),
    ("zebra@1.0", "There is no policy 'zebra'."),
    ("travel@9.9", "'travel' has no version 9.9; there is 1.0, 1.1."),
    ("travel@draft", "'travel' has no draft; its newest version is 'travel@1.1'."),
    ("report:x", "There is no report 'x'."),
    ("travel@1.0#1.2", "'travel@1.0' has no paragraph '1.2'; did you mean '1.1'?"),
    ("travel@1.0#1.1/a", "'travel@1.0' has no paragraph '1.1/a'; did you mean '1.1'?"),
    ("travel@1.0#somewhere", "'travel@1.0' has no paragraph 'somewhere'."),
  ])
  func `a place that is not there is refused with what was meant`(text: String, sentence: String)
    throws
  {
    let scoped = try #require(ScopedAddress(text))
    let error = #expect(throws: NotFound.self) {
      let found = try found(text)
      if let address = scoped.address { _ = try found.clause(at: address) }
    }
    #expect(error?.description == sentence)
    if case .text = scoped.document {
      #expect(book.missing(scoped.document, scoped.address) == error)
    }
  }

  @Test func `before the first version came into force there is no text in force`() {
    let error = #expect(throws: NotFound.self) { try found("travel", on: "2012-01-25") }
    #expect(error?.description == "No version of 'travel' is in force on 25 January 2012.")
  }

  @Test func `a merger plan is found or refused`() {
    let error = #expect(throws: NotFound.self) { try book.findMerger("joint") }
    #expect(error?.description == "There is no merger 'joint'.")
    #expect(
      NotFound(.book, "x").description
        == "cannot read the book in 'x': there is no folder 'content'"
    )
    #expect(
      NotFound(.number, "2.9", in: "travel", nearest: "2.8").description
        == "'travel' has no paragraph or Part '2.9' with a number; did you mean '2.8'?"
    )
  }
}
