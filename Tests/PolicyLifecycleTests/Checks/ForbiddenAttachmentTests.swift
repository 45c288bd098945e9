import PolicyDiagnostics
import PolicyLifecycle
import PolicyTestSupport
import Testing

@Suite struct ForbiddenAttachmentTests {
  private static func diagnostics(_ name: String, isSealed: Bool = false) -> [Diagnostic] {
    let fixture = ContentFixture("-- content/policies/travel/files/\(name) --\nbytes")
    let line = "\(String(repeating: "0", count: 64))  policies/travel/files/\(name)\n"
    let register = SourceFile(path: SealRegister.path, text: isSealed ? line : "")
    return ForbiddenAttachment.diagnostics(
      in: fixture.book,
      register: SealRegister.read(register).value
    )
  }

  @Test(arguments: ["plan.pdf", "map.PNG", "list.xlsx", "html.txt", "a.html.pdf", "talk.mp4"])
  func isSilentOnPapersAndPictures(name: String) {
    #expect(Self.diagnostics(name) == [])
  }

  @Test(arguments: [
    ("logo.svg", "svg"), ("page.HTML", "html"), ("a.b.js", "js"), ("a.php", "php"),
    ("a.cgi", "cgi"),
    ("a.hta", "hta"), ("a.exe", "exe"), ("a.jar", "jar"), ("a.pdf.bat", "bat"), ("a.docm", "docm"),
    ("a.pdf ", "pdf "), ("a.zip", "zip"),
  ])
  func refusesWhatIsNotOfTheList(name: String, ending: String) {
    let found = Self.diagnostics(name)
    #expect(
      found.map(\.message) == ["An attachment may not be a file of the kind '.\(ending)'."]
    )
    #expect(found.first?.path == "content/policies/travel/files/\(name)")
    #expect(found.first?.severity == .error)
    #expect(found.first?.code.name == "ForbiddenAttachment")
    #expect(Self.diagnostics(name, isSealed: true).map(\.severity) == [.warning])
  }

  @Test func `an attachment needs an ending`() {
    #expect(
      Self.diagnostics("README").map(\.message) == [
        "An attachment needs an ending that says its kind, such as '.pdf'."
      ]
    )
  }
}
