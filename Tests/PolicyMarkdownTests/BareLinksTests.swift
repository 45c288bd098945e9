import PolicyMarkdown
import Testing

@Suite struct BareLinksTests {
  /// The links in `text`, each in angle brackets, other text as it is.
  static func shown(_ text: String) -> String {
    BareLinks.split(text).map { inline in
      guard case .link(let destination, _, let children) = inline else { return inline.plainText }
      return destination == children.plainText ? "<\(destination)>" : "?"
    }.joined()
  }

  @Test(arguments: [
    ("no address", "no address"),
    ("see https://example.org/a", "see <https://example.org/a>"),
    ("https://a.org, http://b.org.", "<https://a.org>, <http://b.org>."),
    ("(see https://a.org/x)", "(see <https://a.org/x>)"),
    ("https://a.org/x_(y)", "<https://a.org/x_(y)>"),
    ("“see https://a.org/x”", "“see <https://a.org/x>”"),
    ("‘https://a.org’", "‘<https://a.org>’"),
    ("at https://a.org/?q=1&r=2!", "at <https://a.org/?q=1&r=2>!"),
    ("xhttps://a.org", "xhttps://a.org"),
    ("éhttps://a.org", "éhttps://a.org"),
    ("https:// and http://", "https:// and http://"),
    ("https://a.org<b", "<https://a.org><b"),
    ("Note: hours, half", "Note: hours, half"),
    ("https://ü.org/ß", "<https://ü.org/ß>"),
  ])
  func findsAddressesInRunningText(text: String, shown: String) {
    #expect(Self.shown(text) == shown)
  }

  @Test(.timeLimit(.minutes(1)), arguments: [")", "(", "h", "http://", ":", ".", "”"])
  func readsAMegabyteInTime(piece: String) {
    let text = "http://a" + String(repeating: piece, count: 1_000_000 / piece.utf8.count)
    #expect(BareLinks.split(text).plainText == text)
  }
}
