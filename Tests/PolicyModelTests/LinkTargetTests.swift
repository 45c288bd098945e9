import PolicyModel
import Testing

@Suite struct LinkTargetTests {
  @Test(arguments: [
    "http://a.org", "https://a.org/b#c", "HTTPS://A.ORG", "mailto:a@b.org", "tel:+441652",
  ])
  func takesAllowedSchemesForWebAddresses(destination: String) {
    #expect(LinkTarget(destination) == .web(destination))
  }

  @Test(arguments: [
    "javascript:alert(1)", "JaVaScRiPt:alert(1)", " javascript:alert(1)",
    "java\u{9}script:alert(1)",
    "java\nscript:alert(1)", "\u{1}javascript:alert(1)", "\u{A0}javascript:alert(1)",
    "data:text/html,x",
    "javascript:\u{301}alert(1)", "javascript\u{600}:alert(1)", "//\u{301}evil.org",
    "vbscript:x", "file:///etc/passwd", "//evil.org/x", "\\\\evil.org\\x", "ftp://a.org", ":",
  ])
  func forbidsEverythingThatMayRunOrLeaveTheBook(destination: String) {
    #expect(LinkTarget(destination) == .forbidden)
  }

  @Test func knowsPlacesOfTheBook() throws {
    #expect(LinkTarget("#2.6") == .here(address: "2.6"))
    #expect(LinkTarget("#") == .here(address: ""))
    #expect(LinkTarget("email#3.2") == .document(try #require(ScopedAddress("email#3.2"))))
    #expect(LinkTarget("report:a#1") == .document(try #require(ScopedAddress("report:a#1"))))
    #expect(LinkTarget("files/plan.pdf") == .attachment(name: "plan.pdf"))
    #expect(LinkTarget("files/a/plan.pdf") == .attachment(name: "a/plan.pdf"))
  }

  @Test(arguments: [
    "files/../secret", "files/", "files//a", "files/./a", "files/a\\b", "plan.pdf", "../a",
    "?q=a:b",
    "/a", "a/b:c", "",
  ])
  func leavesOtherPathsToTheCheck(destination: String) {
    #expect(LinkTarget(destination) == .unknown(destination))
  }
}
