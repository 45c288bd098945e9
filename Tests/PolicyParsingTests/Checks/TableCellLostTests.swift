import PolicyDiagnostics
import PolicyTestSupport
import Testing

@Suite struct TableCellLostTests {
  @Test(arguments: [
    "| a | b |\n|---|---|\n| c | d |\n| e |\n| f | g |  \n", "a | b\n--|--\nc | d",
    "| a |\n|---|\n| b \\| c |\n| d `\\|` e", "> | a |\n> |---|\n> | b |",
    "| a | b |\n|---|---|\n| | |",
  ])
  func isSilentOnRowsThatFit(table: String) {
    expectSilence(inDraft: "1.1 Words.\n\n\(table)")
  }

  @Test func speaksAtTheFirstCellThatIsDropped() {
    expectDiagnostics(
      inDraft: """
        1.1 Words.

        | a | b |
        |---|---|
        | c | d | 1️⃣lost | too |

        - item:

          a | b
          --|--
          c | d | 2️⃣lost
        """,
      ["1️⃣", "2️⃣"].map {
        (
          $0, .error, "TableCellLost",
          "The head of the table has 2 cells, so what follows would be lost."
        )
      }
    )
  }
}
