import PolicyModel
import Testing

@Suite struct ScopedAddressTests {
  @Test(arguments: [
    "social-media", "social-media#2.6", "social-media@1.0#2.6", "social-media@draft#h/be-legal",
    "report:2012-01-26-social-media-policy#2.4", "report:a", "a@1.10", "a#b#c",
  ])
  func readsWhatItWrites(text: String) {
    #expect(ScopedAddress(text)?.description == text)
  }

  @Test(arguments: [
    "", "#2.6", "Social-Media", "a@", "a@1", "a@01.0", "a@Draft", "a#", "report:", "report:A",
    "a b",
    "a/b", "-a", "a@1.0@2.0", "http://a",
  ])
  func refusesWhatIsNoAddress(text: String) {
    #expect(ScopedAddress(text) == nil)
  }

  @Test func namesTheKindOfDocument() {
    #expect(ScopedAddress("a#2")?.document == .inForce(policy: "a"))
    #expect(ScopedAddress("a@draft")?.document == .text(.draft, of: "a"))
    #expect(ScopedAddress("a@draft")?.address == nil)
    #expect(ScopedAddress("report:a")?.document == .report("a"))
  }
}
