import PolicyModel
import Testing

@Suite struct CrossReferenceTests {
  /// The addresses that `text` refers to; each must spell its number at its place.
  static func addresses(in text: String) -> [String] {
    CrossReference.all(in: text).map { reference in
      let spelled = String(decoding: Array(text.utf8)[reference.range], as: UTF8.self)
      #expect(ClauseNumber(spelled) == reference.number)
      return reference.address
    }
  }

  @Test(arguments: [
    ("see paragraph 2.6.", ["2.6"]),
    ("Paragraph 2.6 says", ["2.6"]),
    ("under section 3.1.1, and", ["3.1.1"]),
    ("sub-paragraph 2.5ZA applies", ["2.5ZA"]),
    ("subparagraph 2.5", []),
    ("see Part 3", ["part-3"]),
    ("see Part 3.0 and Parts 4 and 5", ["part-3", "part-4", "part-5"]),
    ("paragraphs 2.1, 2.3 and 2.5", ["2.1", "2.3", "2.5"]),
    ("paragraphs 2.1, 2.3, and 2.5", ["2.1", "2.3", "2.5"]),
    ("paragraphs 2.1 to 2.4 or 3.2", ["2.1", "2.4", "3.2"]),
    ("paragraphs 2.1-2.4", ["2.1", "2.4"]),
    ("paragraphs 2.1–2.4", ["2.1", "2.4"]),
    ("paragraphs 2.1 – 2.4", ["2.1", "2.4"]),
    ("‘paragraph 2.6’ and “section 2.7”", ["2.6", "2.7"]),
    ("—paragraph 2.6—", ["2.6"]),
    ("paragraph\u{A0}2.6", ["2.6"]),
    ("paragraph 2.6(a)", ["2.6"]),
    ("(paragraph 2.6)", ["2.6"]),
    ("paragraph 2.6’s words", ["2.6"]),
    ("paragraph 2.6 of this policy", ["2.6"]),
    ("paragraph 2.1, paragraph 2.2", ["2.1", "2.2"]),
    ("paragraph 2.1 of Part 2", ["2.1", "part-2"]),
  ])
  func findsReferences(text: String, addresses: [String]) {
    #expect(Self.addresses(in: text) == addresses)
  }

  @Test(arguments: [
    "section 3.2 of the Data Protection Act", "Part 2 of the Act", "Part 1 to the Schedule",
    "sections 2.1 and 2.2 of the Local Government Act 1972", "section 2.6 of Schedule 1",
    "section 17", "section 151 officer", "part 2 of it", "part-time 2.5", "a 2.6 litre engine",
    "version 2.6", "paragraph two", "paragraph 2", "paragraphs", "paragraph", "Part", "Part ",
    "paragraph 2.6th", "apartment 2.6", "counterpart 2.6", "Part 2.6", "paragraph2.6", "",
    "paragraph 2.6é",
  ])
  func isNotMisledByOrdinaryWords(text: String) {
    #expect(Self.addresses(in: text) == [])
  }

  @Test(
    .timeLimit(.minutes(1)),
    arguments: [
      "paragraph 2.1, ", "paragraphs ", "2.1 ", "2.1–", "section 2.1 of the ", "é2", "P2",
    ]
  )
  func readsAMegabyteInTime(piece: String) {
    let text = "paragraphs " + String(repeating: piece, count: 1_000_000 / piece.utf8.count)
    _ = CrossReference.all(in: text)
  }
}
