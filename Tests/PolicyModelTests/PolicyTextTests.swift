import PolicyDiagnostics
import PolicyMarkdown
import PolicyModel
import Testing

@Suite struct PolicyTextTests {
  static func clause(_ kind: Clause.Kind, _ address: String, _ children: [Clause] = []) -> Clause {
    Clause(
      kind,
      address: address,
      heading: [.text(address)],
      words: [.text("w")],
      children: children,
      range: .wholeFile
    )
  }

  static let text = PolicyText(
    clauses: [
      clause(
        .part,
        "part-2",
        [
          clause(
            .heading,
            "h/a",
            [clause(.paragraph, "2.1", [clause(.item(list: 1, isOrdered: false), "2.1/1")])]
          )
        ]
      )
    ],
    footnotes: [clause(.footnote(name: "a"), "fn-a")]
  )

  @Test func findsAClauseByAnySpellingOfItsAddress() {
    #expect(Self.text.clause(at: "2.1/1")?.address == "2.1/1")
    #expect(Self.text.clause(at: "2.0")?.address == "part-2")
    #expect(Self.text.clause(at: "2")?.address == "part-2")
    #expect(Self.text.clause(at: "fn-a")?.address == "fn-a")
    #expect(Self.text.clause(at: "9.9") == nil)
    #expect(Self.text.clause(at: "") == nil)
  }

  @Test func listsEveryAddressInOrderFootnotesLast() {
    #expect(Self.text.addresses == ["part-2", "h/a", "2.1", "2.1/1", "fn-a"])
    #expect(Self.text.allClauses.map(\.address) == Self.text.addresses)
  }

  @Test func tellsWhatStandsOverAClause() {
    #expect(Self.text.headings(over: "2.1/1").map(\.address) == ["part-2", "h/a", "2.1"])
    #expect(Self.text.headings(over: "part-2").isEmpty)
    #expect(Self.text.headings(over: "nowhere").isEmpty)
  }

  @Test(arguments: [
    ("2", "part-2"), ("2.0", "part-2"), ("2.6", "2.6"), ("part-2", "part-2"), ("h/a", "h/a"),
    ("2.06", "2.6"), ("2.", "part-2"),
  ])
  func spellsAddressesInOneWay(address: String, canonical: String) {
    #expect(PolicyText.canonical(address) == canonical)
  }

  @Test func countsNumberedParagraphsOrTopLevelClauses() {
    #expect(Self.text.paragraphCount == 1)
    #expect(PolicyText(clauses: Self.text.clauses, isNumbered: false).paragraphCount == 1)
    #expect(PolicyText().paragraphCount == 0)
  }

  @Test func readsARowCellByCell() {
    let cells = ["a", "b"].map { Clause.Cell(words: [.text($0)], alignment: .none) }
    let row = Clause(.row(isHeader: false), address: "t1/r1", cells: cells, range: .wholeFile)
    #expect(row.plainText == "a | b")
  }
}
