import PolicyEncoding
import Testing

/// Searches that look at several bytes in one step say what a look at each byte says.
struct ByteSearchTests {
  /// Texts in which each byte on a border of what is asked stands at each place of two steps, alone and
  /// beside a space.
  private static let texts: [[UInt8]] = [
    0x00, 0x09, 0x1F, 0x20, 0x21, 0x5F, 0x60, 0x7E, 0x7F, 0x80, 0xA0, 0xFF,
  ].flatMap { (byte: UInt8) in
    (0..<17).flatMap { place in
      [[byte], [byte, 0x20]].map { piece in
        var text = Array("abcdefghijklmnopq".utf8)
        text.replaceSubrange(place..<(place + 1), with: piece)
        return text
      }
    }
  }

  @Test("each byte is told at each place")
  func classes() {
    for text in Self.texts {
      text.withUnsafeBufferPointer { bytes in
        #expect(ByteSearch.areASCII(bytes) == text.allSatisfy { $0 < 0x80 })
        #expect(ByteSearch.arePrintable(bytes) == text.allSatisfy { (0x20...0x7E).contains($0) })
        #expect(ByteSearch.areSingleSpaced(bytes) == Self.isSingleSpaced(text))
      }
    }
  }

  @Test("spaces are told at the ends, in the middle and between two steps", arguments: 0..<24)
  func spaces(place: Int) {
    for length in 1...2 {
      var text = [UInt8](repeating: UInt8(ascii: "x"), count: 24)
      for index in place..<min(place + length, 24) { text[index] = 0x20 }
      text.withUnsafeBufferPointer { bytes in
        #expect(ByteSearch.areSingleSpaced(bytes) == Self.isSingleSpaced(text))
      }
    }
  }

  @Test("an empty text is all that is asked")
  func nothing() {
    let none = UnsafeBufferPointer<UInt8>(start: nil, count: 0)
    #expect(ByteSearch.areASCII(none) && ByteSearch.arePrintable(none))
    #expect(ByteSearch.areSingleSpaced(none))
    #expect(ByteSearch.offset(of: 0x20, in: none) == nil)
  }

  @Test("a byte is found from where the search begins, alone or before another")
  func offsets() {
    Array("a:b:/c".utf8).withUnsafeBufferPointer { bytes in
      let colon = UInt8(ascii: ":")
      #expect(ByteSearch.offset(of: colon, in: bytes) == 1)
      #expect(ByteSearch.offset(of: colon, in: bytes, from: 2) == 3)
      #expect(ByteSearch.offset(of: colon, in: bytes, from: 4) == nil)
      #expect(ByteSearch.contains(colon, before: UInt8(ascii: "/"), in: bytes))
      #expect(!ByteSearch.contains(colon, before: UInt8(ascii: "a"), in: bytes))
      #expect(!ByteSearch.contains(UInt8(ascii: "c"), before: UInt8(ascii: "c"), in: bytes))
    }
  }

  @Test(
    "a simple character is told with its length, and no other",
    arguments: [
      ("a", 1), (" ", 1), ("~", 1), ("£", 2), ("é", 2), ("\u{2FF}", 2), ("’", 3), ("–", 3),
      ("\t", 0), ("\u{7F}", 0), ("\u{A0}", 0), ("\u{300}", 0), ("\u{2009}", 0), ("\u{2028}", 0),
      ("€", 0), ("🙂", 0),
    ]
  )
  func simple(character: String, length: Int) {
    Array(character.utf8).withUnsafeBufferPointer { bytes in
      #expect(ByteSearch.lengthOfSimpleCharacter(in: bytes, at: 0) == length)
    }
  }

  @Test(
    "the first letter alone becomes a capital",
    arguments: [
      ("may", "May"), ("MAY", "MAY"), ("élan vital", "Élan vital"), ("2.6 may", "2.6 may"),
      ("", ""), ("e\u{301}lan", "E\u{301}lan"), ("ßa", "SSa"),
    ]
  )
  func capitals(text: String, capitalised: String) {
    #expect(text.capitalisedFirst == capitalised)
    #expect(text[...].capitalisedFirst == capitalised)
  }

  @Test(
    "bytes are replaced wherever they stand, joined to letters too",
    arguments: [
      ("a-b--c", "-", "+", "a+b++c"), ("\"\u{301}\"", "\"", "\"\"", "\"\"\u{301}\"\""),
      ("\u{600}<b", "<", "&lt;", "\u{600}&lt;b"), ("aaa", "aa", "b", "ba"),
      ("a\r\nb", "\n", "", "a\rb"),
      ("none", "x", "y", "none"), ("", "x", "y", ""), ("a", "", "y", "a"),
    ]
  )
  func replacing(text: String, needle: String, replacement: String, result: String) {
    let replaced = ByteSearch.replacing(needle, with: replacement, in: text)
    #expect(replaced.utf8.elementsEqual(result.utf8))
  }

  @Test("a mark that is joined to a letter is a mark of Markdown all the same")
  func joinedMarks() {
    #expect(
      MarkdownEscaping.escaped("\u{600}*\u{301}#\r\n").utf8.elementsEqual(
        "\u{600}\\*\u{301}\\#  ".utf8
      )
    )
    #expect(
      MarkdownEscaping.escaped("#|\u{301}", isInCell: true).utf8.elementsEqual("#\\|\u{301}".utf8)
    )
  }

  private static func isSingleSpaced(_ text: [UInt8]) -> Bool {
    text.allSatisfy { (0x20...0x7E).contains($0) } && text.first != 0x20 && text.last != 0x20
      && !zip(text, text.dropFirst()).contains { $0 == 0x20 && $1 == 0x20 }
  }
}
