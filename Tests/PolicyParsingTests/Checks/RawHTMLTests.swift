import PolicyDiagnostics
import PolicyTestSupport
import Testing

@Suite struct RawHTMLTests {
  @Test func isSilentOnTextWithoutTags() {
    expectSilence(inDraft: "1.1 Fewer than 3 \\< 4, a `<b>` in code, <https://example.org> & more.")
  }

  @Test func speaksOfEachTagAtItsOwnPlace() {
    expectDiagnostics(
      inDraft:
        "1.1 Line 1️⃣<br>\nand 2️⃣<br> again.\n\n3️⃣<script>\nalert(1)\n</script>\n\n- > 4️⃣<!-- note -->",
      [
        ("1️⃣", .error, "RawHTML", "HTML '<br>' is not allowed in a policy's text."),
        ("2️⃣", .error, "RawHTML", "HTML '<br>' is not allowed in a policy's text."),
        ("3️⃣", .error, "RawHTML", "HTML '<script>' is not allowed in a policy's text."),
        ("4️⃣", .error, "RawHTML", "HTML '<!-- note -->' is not allowed in a policy's text."),
      ]
    )
  }

  @Test func shortensALongTag() {
    let tag = "<a class=\"\(String(repeating: "x", count: 50))\">"
    expectDiagnostics(
      inDraft: "1.1 See 1️⃣\(tag)",
      [("1️⃣", .error, "RawHTML", "HTML '\(tag.prefix(40))…' is not allowed in a policy's text.")]
    )
  }
}
