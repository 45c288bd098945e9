import PolicyDiagnostics
import PolicyTestSupport
import Testing

@Suite struct ForbiddenAttachmentTests {
  private static func diagnostics(_ name: String) -> [Diagnostic] {
    ContentFixture("-- content/policies/travel/files/\(name) --\nbytes").diagnostics
      .filter { $0.code.name == "ForbiddenAttachment" }
  }

  @Test(arguments: ["plan.pdf", "map.png", "list.xlsx", "README", "html.txt", "a.html.pdf"])
  func isSilentOnPapersAndPictures(name: String) {
    #expect(Self.diagnostics(name) == [])
  }

  @Test(arguments: [("logo.svg", "svg"), ("page.HTML", "html"), ("a.b.js", "js")])
  func refusesWhatABrowserRuns(name: String, ending: String) {
    let found = Self.diagnostics(name)
    #expect(
      found.map(\.message) == ["An attachment may not be a file of the kind '.\(ending)'."]
    )
    #expect(found.first?.path == "content/policies/travel/files/\(name)")
    #expect(found.first?.severity == .error)
  }
}
