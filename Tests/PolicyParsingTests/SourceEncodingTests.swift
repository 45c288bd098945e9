import PolicyDiagnostics
import PolicyModel
import PolicyParsing
import PolicyTestSupport
import Testing

@Suite struct SourceEncodingTests {
  static func fault(_ bytes: [UInt8]) -> Diagnostic? {
    SourceEncoding.fault(in: SourceFile(path: "a.md", bytes: bytes))
  }

  @Test(arguments: ["", "plain", "Zoë 社 😀", "\u{FEFF}a", "\u{FFFD}", "\r\n\t\u{1}"])
  func isSilentOnUTF8(text: String) {
    #expect(Self.fault(Array(text.utf8)) == nil)
  }

  @Test(
    arguments: [
      ([0x61, 0x0A, 0x62, 0xE9, 0x63], "2:2"), ([0xFF, 0xFE, 0x61], "1:1"), ([0x61, 0xC3], "1:2"),
      ([0xC3, 0xA9, 0xED, 0xA0, 0x80], "1:3"), ([0xC0, 0xAF], "1:1"),
      ([0x0A, 0xF0, 0x9F, 0x98], "2:1"),
    ] as [([UInt8], String)]
  )
  func tellsTheFirstByteThatIsNone(bytes: [UInt8], place: String) {
    let told = Self.fault(bytes)
    #expect(told?.code == SourceEncoding.notUTF8)
    #expect(told?.code.name == "NotUTF8")
    #expect(told?.message == "The bytes from here on are not UTF-8.")
    #expect(told?.range.start.description == place)
  }

  @Test func tellsANULCharacter() {
    let told = Self.fault([0x61, 0x0A, 0x62, 0x00, 0xFF])
    #expect(told?.code.name == "ContainsNUL")
    #expect(told?.message == "The file holds a NUL character here; it must be UTF-8 text.")
    #expect(told?.range.start.description == "2:2")
  }

  @Test func leavesTheFileOutOfTheBook() {
    let path = "content/policies/travel/draft.md"
    let fixture = ContentFixture("").replacing(
      path,
      bytes: Array("---\nsummary: \u{E9}\n---\n".utf8) + [0xE9]
    )
    #expect(fixture.diagnostics.map(\.code.name) == ["NotUTF8"])
    #expect(fixture.travel?.draft == nil)
    let image = ContentFixture("").replacing(
      "content/policies/travel/files/a.png",
      bytes: [0xFF, 0]
    )
    expectSilence(in: image)
  }
}
