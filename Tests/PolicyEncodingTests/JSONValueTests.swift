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

  @Test func writesAbsentTextAsNull() {
    #expect(JSONValue.text(nil) == .null)
    #expect(JSONValue.text("a") == .string("a"))
    #expect(JSONValue.texts(["a", "b"]) == ["a", "b"])
    #expect(JSONValue.integer(-3).formatted() == "-3\n")
  }
}
