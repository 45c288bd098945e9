import PolicyDiagnostics
import PolicyModel
import PolicyParsing
import PolicyTestSupport
import Testing

@Suite struct SiteSettingsParserTests {
  static func parse(_ text: String) -> Parsed<SiteSettings> {
    SiteSettingsParser.settings(SourceFile(path: "site/site.yml", text: text))
  }

  @Test func readsEverySetting() {
    let parsed = Self.parse(
      """
      title: Policies
      url: https://intranet.example.org/policies/
      time-zone: Europe/London
      as-of: 2012-03-01
      drafts: shown
      language: en-GB
      navigation: [{ title: Home, path: / }, { title: All, path: policies/ }]
      foot-navigation: [{ title: Who, path: who-to-ask/ }]
      synonyms: [{ words: [phone, telephone] }]
      fonts: system
      """
    )
    #expect(parsed.diagnostics == [])
    #expect(parsed.value.url == "https://intranet.example.org/policies")
    #expect(parsed.value.asOf?.description == "2012-03-01")
    #expect(parsed.value.showsDrafts)
    #expect(parsed.value.navigation.map(\.path) == ["/", "policies/"])
    #expect(parsed.value.footNavigation.map(\.path) == ["who-to-ask/"])
    #expect(parsed.value.synonyms == [["phone", "telephone"]])
    #expect(parsed.value.usesSystemFonts)
  }

  @Test func hidesDraftsUnlessToldOtherwise() {
    #expect(!Self.parse("title: A").value.showsDrafts)
    #expect(Self.parse("title: A").value.timeZone == "Europe/London")
  }

  @Test(arguments: [
    (
      "title: A\nurl: ftp://a",
      "'ftp://a' is not the address of a site; it begins with https:// or http://."
    ),
    (
      "title: A\nurl: \"https://a\\\"b\"",
      "'https://a\"b' is not the address of a site; it begins with https:// or http://."
    ),
    (
      "title: A\nnavigation: [{ title: B, path: ../x/ }]",
      "'../x/' is not a path in the site; write it as 'policies/'."
    ),
    (
      "title: A\nnavigation: [{ title: B, path: policies }]",
      "'policies' is not a path in the site; write it as 'policies/'."
    ),
    (
      "title: A\ndrafts: show",
      "'show' is not a choice for 'drafts' (shown, hidden); did you mean 'shown'?"
    ),
    ("fonts: system", "Key 'title' is missing."),
    ("title: A\ncolour: red", "Key 'colour' isn't known here."),
    ("title: [", "The metadata is not well-formed YAML: did not find expected node content."),
  ])
  func tellsFaults(text: String, sentence: String) {
    #expect(Self.parse(text).diagnostics.map(\.message) == [sentence])
  }

  @Test func tellsAFileThatIsNoText() {
    let file = SourceFile(path: "site/site.yml", bytes: [0xFF])
    #expect(SiteSettingsParser.settings(file).diagnostics.map(\.code.name) == ["NotUTF8"])
  }
}
