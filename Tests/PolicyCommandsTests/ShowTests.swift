import Foundation
import PolicyTestSupport
import Testing

/// `show`: the text of a policy, whole or one paragraph.
struct ShowTests {
  @Test(
    "a whole text is as it was looked at in each form",
    arguments: [
      "terminal", "markdown", "json",
    ]
  )
  func wholeText(format: String) throws {
    let run = try CommandBook().run("show", "travel", "--format", format)
    #expect(run.status == 0)
    #expect(run.errors == "")
    expectGolden(run.output, "PolicyCommands/show.\(format)")
    if format == "terminal" {
      #expect(run.output.split(separator: "\n").allSatisfy { $0.count <= 80 })
    }
  }

  @Test(
    "one clause comes with all under it, and nothing else",
    arguments: [
      ("travel#2.2", "2.2 Short, see paragraph 2.1.\n"),
      ("travel@1.0#2.1/b", "- (b) labelled\n"),
      (
        "travel#2.1/1/1",
        "  - an inner item that is long enough to be broken into two lines on a "
          + "terminal as well\n"
      ),
      ("travel#2.1/be-early/q1", "> Quoted words.\n"),
      ("travel#2.1/be-early/t1/r1", "| First | nobody |\n"),
      ("travel#fn-1", "[^1]: Unless nobody could help it.\n"),
      ("travel@2.0#2.1", "2.1 Walk.\n"), ("travel@draft#2.1", "2.1 Run.\n"),
      ("report:2011-12-01-travel#1.1", "1.1 To approve.\n"),
      ("email@draft#writing", "## Writing\n\nWrite.\n"),
    ]
  )
  func oneClause(address: String, markdown: String) throws {
    let run = try CommandBook().run("show", address, "--format", "markdown")
    #expect(run.output == markdown)
    #expect(run.status == 0)
  }

  @Test(
    "a Part is found by its number, with or without full stops",
    arguments: [
      "#2.0", "#2", "#part-2",
    ]
  )
  func part(address: String) throws {
    let run = try CommandBook().run("show", "travel\(address)")
    #expect(run.status == 0)
    #expect(
      run.output.hasPrefix("Travel\nversion 1.0, in force from 1 January 2012\n\n2.0 Trains\n\n2.1")
    )
  }

  @Test(
    "the standing of the text is told",
    arguments: [
      ("travel", "2013-01-01", "version 2.0, in force from 1 January 2013"),
      ("travel@1.0", "2013-01-01", "version 1.0, superseded by version 2.0 on 1 January 2013"),
      ("travel@2.0", "2012-09-01", "version 2.0, coming into force on 1 January 2013"),
      ("travel@draft", "2012-09-01", "draft amending version 2.0"),
      ("email@draft", "2012-09-01", "draft"),
      ("report:2011-12-01-travel", "2012-09-01", "report of 1 December 2011"),
    ]
  )
  func standing(address: String, day: String, words: String) throws {
    let run = try CommandBook().run("show", address, asOf: day)
    #expect(run.output.split(separator: "\n")[1] == words)
    #expect(run.status == 0)
  }

  @Test("a withdrawn policy has no text in force, but its versions can be read")
  func withdrawn() throws {
    let book = try CommandBook(
      CommandBook.text + """
        -- content/policies/travel/withdrawals/2012-08-01.yml --
        date: 2012-08-01
        by: The Cabinet
        reason: Nobody travels

        """
    )
    #expect(try book.run("show", "travel").status == 2)
    let run = try book.run("show", "travel@1.0")
    #expect(run.output.hasPrefix("Travel\nversion 1.0, withdrawn on 1 August 2012\n"))
  }

  @Test(
    "what is not there ends with 2, with the nearest",
    arguments: [
      ("travell", "There is no policy 'travell'; did you mean 'travel'?"),
      ("zebra", "There is no policy 'zebra'."),
      ("travel@1.1", "'travel' has no version 1.1; there is 1.0, 2.0."),
      ("email@1.0", "'email' has no version 1.0; none is published."),
      ("email", "No version of 'email' is in force on 1 September 2012."),
      ("travel#2.3", "'travel@1.0' has no paragraph '2.3'; did you mean '2.1'?"),
      ("travel#2.2/9", "'travel@1.0' has no paragraph '2.2/9'; did you mean '2.2'?"),
      (
        "report:2011-12-01-travels",
        "There is no report '2011-12-01-travels'; did you mean '2011-12-01-travel'?"
      ),
    ]
  )
  func notThere(address: String, sentence: String) throws {
    let run = try CommandBook().run("show", address)
    #expect(run.status == 2)
    #expect(run.output == "")
    #expect(run.errors == "policybook: \(sentence)\n")
  }

  @Test("before anything was in force there is nothing to show")
  func beforeAnything() throws {
    let run = try CommandBook().run("show", "travel", asOf: "2011-12-31")
    #expect(run.status == 2)
    #expect(run.errors == "policybook: No version of 'travel' is in force on 31 December 2011.\n")
  }

  @Test("a text cannot steer the terminal")
  func controlCharacters() throws {
    let text = CommandBook.text
      .replacingOccurrences(of: "2.2 Short", with: "2.2 Short&#27;[31m&#x202e;")
      .replacingOccurrences(of: "title: Email", with: "title: \"Em\\e[31mail\"")
    let book = try CommandBook(text)
    for run in [try book.run("show", "travel"), try book.run("status"), try book.run("check")] {
      for text in [run.output, run.errors] {
        #expect(!text.unicodeScalars.contains { $0 == "\u{1B}" || $0 == "\u{202E}" })
      }
    }
  }

  @Test("errors of the book are told on standard error, and the text is shown all the same")
  func bookWithErrors() throws {
    let book = try CommandBook()
    try book.folder.write("2.1 Broken.\n", to: "book/content/policies/email/versions/1.0.md")
    let run = try book.run("show", "travel#2.2")
    #expect(run.output.hasSuffix("2.2 Short, see paragraph 2.1.\n\n"))
    #expect(run.errors.contains("content/policies/email/versions/1.0.md:1:1: error: "))
    #expect(run.status == 0)
  }
}
