import PolicyEncoding
import Testing

struct SteeringCharactersTests {
  @Test(arguments: [
    "\u{0}", "\u{7}", "\u{1B}", "\u{7F}", "\u{80}", "\u{9B}", "\u{9F}", "\u{61C}", "\u{200E}",
    "\u{200F}", "\u{2028}", "\u{2029}", "\u{202A}", "\u{202E}", "\u{2066}", "\u{2069}", "\u{206F}",
    "\u{FFF9}", "\u{FFFB}", "\r",
  ])
  func `what steers is shown, in lines and in parts of lines`(steering: String) {
    for isOneLine in [true, false] {
      let text = "a\(steering)\(steering)b"
      #expect(SteeringCharacters.shown(in: text, isOneLine: isOneLine) == "a\u{FFFD}\u{FFFD}b")
    }
  }

  @Test(arguments: [
    "", "Plain.", "\u{A0}\u{A1}ß – ’ 社 🙂", "\u{61B}\u{61D}", "\u{200B}\u{200C}\u{200D}\u{2010}",
    "\u{2027}\u{202F}\u{2065}\u{2070}", "e\u{301}", "🏴󠁧󠁢󠁷󠁬󠁳󠁿", "\u{FE0F}\u{FEFF}\u{FFFD}",
    "\u{FFF8}\u{FFFC}",
  ])
  func `all else stays`(text: String) {
    for isOneLine in [true, false] {
      #expect(
        SteeringCharacters.shown(in: text, isOneLine: isOneLine).utf8.elementsEqual(text.utf8)
      )
    }
  }

  @Test func `lines and tabs stay in a text, and are shown in a part of a line`() {
    let text = "a\tb\nc\r\nd\re"
    #expect(SteeringCharacters.shown(in: text, isOneLine: false) == "a\tb\nc\r\nd\u{FFFD}e")
    #expect(
      SteeringCharacters.shown(in: text, isOneLine: true)
        == "a\u{FFFD}b\\nc\u{FFFD}\\nd\u{FFFD}e"
    )
  }
}
