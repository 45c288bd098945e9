import PolicyEncoding
import Testing

@Suite struct JSONValueTests {
  @Test func keepsTheOrderOfKeys() {
    let value: JSONValue = ["format": "example/1", "b": 1, "a": [true, .null]]
    #expect(
      value.formatted() == """
        {
          "format": "example/1",
          "b": 1,
          "a": [
            true,
            null
          ]
        }

        """
    )
  }

  @Test func writesEmptyListsOnOneLine() {
    let value: JSONValue = ["list": [], "object": [:]]
    #expect(value.formatted() == "{\n  \"list\": [],\n  \"object\": {}\n}\n")
  }

  @Test(arguments: [
    ("say \"no\"", #""say \"no\"""#),
    ("back\\slash", #""back\\slash""#),
    ("line\nbreak\ttab\rreturn", #""line\nbreak\ttab\rreturn""#),
    ("\u{0}\u{1F}", #""\u0000\u001f""#),
    ("ß – 社", "\"ß – 社\""),
  ])
  func escapesStrings(text: String, written: String) {
    #expect(JSONValue.string(text).formatted() == written + "\n")
  }

  @Test(arguments: [
    ("\u{7F}\u{9B}", #""\u007f\u009b""#),
    ("\u{61C}\u{200E}\u{202E}", #""\u061c\u200e\u202e""#),
    ("\u{2028}\u{2069}\u{FFF9}", #""\u2028\u2069\ufff9""#),
    ("\"\u{301}\\\u{301}", "\"\\\"\u{301}\\\\\u{301}\""),
    ("\u{600}\"\u{200D}", "\"\u{600}\\\"\u{200D}\""),
  ])
  func escapesWhatSteersATerminalAndWhatIsJoined(text: String, written: String) {
    #expect(JSONValue.string(text).formatted().utf8.elementsEqual((written + "\n").utf8))
  }

  @Test func endsNoElementOfAPage() {
    let value: JSONValue = ["a<b": "</script>\u{600}<\u{301}!--"]
    #expect(value.formatted() == "{\n  \"a<b\": \"</script>\u{600}<\u{301}!--\"\n}\n")
    #expect(
      value.formatted(isInPage: true).utf8.elementsEqual(
        "{\n  \"a\\u003cb\": \"\\u003c/script>\u{600}\\u003c\u{301}!--\"\n}\n".utf8
      )
    )
  }

  @Test func writesAbsentTextAsNull() {
    #expect(JSONValue.text(nil) == .null)
    #expect(JSONValue.text("a") == .string("a"))
    #expect(JSONValue.texts(["a", "b"]) == ["a", "b"])
    #expect(JSONValue.integer(-3).formatted() == "-3\n")
  }
}
