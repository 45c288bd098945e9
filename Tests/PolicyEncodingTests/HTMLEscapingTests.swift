import PolicyEncoding
import Testing

@Suite struct HTMLEscapingTests {
  @Test(arguments: [
    ("", ""),
    ("plain words", "plain words"),
    ("a < b & c > d", "a &lt; b &amp; c &gt; d"),
    ("\"quoted\" and 'single'", "&quot;quoted&quot; and &#39;single&#39;"),
    ("&amp;", "&amp;amp;"),
    ("<", "&lt;"),
    ("Zoë’s café – £5", "Zoë’s café – £5"),
    ("&&", "&amp;&amp;"),
  ])
  func escapesWhatMeansSomethingInHTML(text: String, escaped: String) {
    #expect(HTMLEscaping.escaped(text) == escaped)
  }

  @Test func appendsAfterWhatIsThere() {
    var bytes = Array("<p>".utf8)
    HTMLEscaping.append("1 < 2", to: &bytes)
    HTMLEscaping.append("", to: &bytes)
    #expect(String(decoding: bytes, as: UTF8.self) == "<p>1 &lt; 2")
  }

  @Test func leavesNoMarkupInAnyPlaceOfAText() {
    for length in 0..<40 {
      let text = String(repeating: "x", count: length) + "<&>" + String(repeating: "é", count: 40)
      let expected =
        String(repeating: "x", count: length) + "&lt;&amp;&gt;" + String(repeating: "é", count: 40)
      #expect(HTMLEscaping.escaped(text) == expected)
    }
  }
}
