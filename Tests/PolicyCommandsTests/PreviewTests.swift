import Foundation
import PolicyTestSupport
import Testing

/// `preview`: what it prints, and how it ends.
struct PreviewTests {
  @Test func `the help is as it was looked at`() throws {
    let run = try ProgramRun(["preview", "--help"])
    #expect(run.status == 0 && run.errors == "")
    expectGolden(run.output, "PolicyCommands/help-preview.txt")
  }

  @Test func `the address is the result, each reading is told, and Ctrl-C ends it well`() throws {
    let book = try CommandBook()
    let tests = URL(fileURLWithPath: "/proc/self/exe").resolvingSymlinksInPath()
    let program = tests.deletingLastPathComponent().appending(path: "policybook").path
    _ = try book.folder.shell(
      """
      '\(program)' preview --book book --as-of 2012-06-01 > address 2> told & id=$!
      for i in $(seq 100); do test -s told && break; sleep 0.1; done
      rm book/\(CommandBook.path)
      for i in $(seq 100); do grep -q again told && break; sleep 0.1; done
      kill -INT $id; wait $id; echo $? > status
      """
    )
    #expect(try book.folder.text(of: "status") == "0\n")
    let address = try book.folder.text(of: "address")
    #expect(address.wholeMatch(of: /http:\/\/127\.0\.0\.1:\d+\/[0-9a-f]{32}\/\n/) != nil)
    let told = try book.folder.text(of: "told")
    let form =
      /The book has [^\n]*\. Open the address; stop with Ctrl-C\.\nRead again in \d+\.\d\d s: \d+ errors?[^\n]*\.\n\nStopped\.\n/
    #expect(told.wholeMatch(of: form) != nil, "\(told)")
  }

  @Test func `a folder that is no book ends with 2`() throws {
    let run = try ProgramRun(["preview", "--book", "/nowhere"])
    #expect(run.status == 2)
    #expect(run.output == "")
    #expect(run.errors.hasPrefix("policybook: cannot read the book in '/nowhere': "))
  }

  @Test(arguments: ["70000", "-1", "http"])
  func `a port that is none is a wrong command line`(port: String) throws {
    let run = try ProgramRun(["preview", "--port=\(port)"])
    #expect(run.status == 64)
  }
}
