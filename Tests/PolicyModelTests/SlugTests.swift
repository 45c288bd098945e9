import PolicyModel
import Testing

@Suite struct SlugTests {
  @Test(arguments: [
    ("Be legal", "be-legal"),
    ("  Don't — stop!  ", "don-t-stop"),
    ("OBJECT AND KEY POINTS", "object-and-key-points"),
    ("2012 budget", "2012-budget"),
    ("snake_case", "snake-case"),
    ("Café", "café"),
    ("Cafe\u{301}", "café"),
    ("ÉCOLE", "école"),
    ("Ünïon – Straße", "ünïon-straße"),
    ("社会 メディア", "社会-メディア"),
    ("Политика", "политика"),
    ("سياسة", "سياسة"),
    ("नीति", "नीति"),
    ("½ day", "½-day"),
    ("", "heading"), ("!!!", "heading"), ("–", "heading"), ("😀", "heading"), ("-", "heading"),
    ("page-top", "page-top"),
  ])
  func keepsLettersAndDigitsOfAnyScript(heading: String, slug: String) {
    #expect(Array(Slug.of(heading).unicodeScalars) == Array(slug.unicodeScalars))
  }

  @Test func givesOneSlugForAnAccentTypedInTwoWays() {
    #expect(Array(Slug.of("Zoe\u{308}").utf8) == Array(Slug.of("Zo\u{EB}").utf8))
  }

  @Test func isItsOwnSlug() {
    for heading in ["Be legal", "Café — société", "社会 メディア", "İstanbul", "a\u{301}-\u{301}b"] {
      let slug = Slug.of(heading)
      #expect(Array(Slug.of(slug).utf8) == Array(slug.utf8))
    }
  }
}
