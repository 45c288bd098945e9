import Foundation
import PolicyTestSupport
import Testing

/// Books that nobody may publish: each is told at its place, and leaves the site as it was.
struct BrokenBookTests {
  /// One way to break the book: a file and its new bytes, and what is then told.
  struct Case: Sendable, CustomTestStringConvertible {
    var name: String
    var path: String
    var bytes: [UInt8]
    var told: String

    var testDescription: String { name }

    init(_ name: String, _ path: String, _ text: String, _ told: String) {
      self.init(name, path, Array(text.utf8), told)
    }

    init(_ name: String, _ path: String, _ bytes: [UInt8], _ told: String) {
      self.name = name
      self.path = path
      self.bytes = bytes
      self.told = told
    }
  }

  private static let draft = "content/policies/travel/draft.md"
  private static let reviews = "content/policies/travel/reviews.yml"
  private static let seals = "content/seals.sha256"

  private static func draft(_ text: String) -> String {
    "---\nbase: \"2.0\"\nsummary: Run.\n---\n\(text)\n"
  }

  private static func link(_ name: String, _ destination: String) -> Case {
    Case(
      "javascript link, \(name)",
      draft,
      draft("2.1 Run [here](\(destination))."),
      "\(draft):5:"
    )
  }

  /// Nine levels of nine aliases: a thousand million words when it is written out.
  private static let laughs: String = {
    var text = "l0: &l0 [lol, lol, lol, lol, lol, lol, lol, lol, lol]\n"
    for level in 1...9 {
      let names = [String](repeating: "*l\(level - 1)", count: 9).joined(separator: ", ")
      text += "l\(level): &l\(level) [\(names)]\n"
    }
    return text
  }()

  private static let hash = String(repeating: "a", count: 64)

  static let cases: [Case] = [
    Case(
      "changed sealed text",
      CommandBook.path,
      "2.1 Changed.\n",
      "\(CommandBook.path):1:1: error: "
    ),
    Case(
      "template that includes itself",
      "site/templates/seal.mustache",
      "<p>\n{{> seal}}\n",
      "site/templates/seal.mustache:2:1: error: This template includes itself: seal → seal."
    ),
    Case(
      "sections nested 20,000 deep",
      "site/templates/seal.mustache",
      String(repeating: "{{#a}}", count: 20_000) + String(repeating: "{{/a}}", count: 20_000),
      "site/templates/seal.mustache:1:601: error: Sections are nested more than 100 deep here."
    ),
    Case("duplicate number", draft, draft("2.1 Run.\n\n2.1 Again."), "\(draft):7:1: error: "),
    Case("dangling reference", draft, draft("2.1 See paragraph 9.9."), "\(draft):5:19: error: "),
    Case("script tag", draft, draft("2.1 <script>alert(1)</script>"), "\(draft):5:5: error: "),
    Case("script block", draft, draft("<script>\nalert(1)\n</script>"), "\(draft):5:1: error: "),
    Case(
      "31 February",
      draft,
      "---\nbase: \"2.0\"\nsummary: R\n"
        + "consulted: [{ body: B, date: 2012-02-31 }]\n---\n2.1 Run.\n",
      "\(draft):4:30: error: "
    ),
    Case(
      "form without a declaration",
      "content/forms/briefing/1.yml",
      "title: A\napplies-to: [travel]\ndeclaration: []\n"
        + "fields: [{ name: a, label: A, type: text }]\nprivacy: Kept.\n",
      "content/forms/briefing/1.yml:3:14: error: "
    ),
    Case("broken YAML", draft, "---\nsummary: [\n---\n2.1 Run.\n", "\(draft):"),
    Case("alias bomb", reviews, laughs, "\(reviews):4:20: error: "),
    Case(
      "alias bomb behind a quotation mark",
      reviews,
      "a: |\n  'twas\n\(laughs)",
      "\(reviews):6:20: error: "
    ),
    Case(
      "alias bomb with tabs",
      reviews,
      laughs.replacingOccurrences(of: ", *", with: ",\t*"),
      "\(reviews):"
    ),
    Case(
      "alias bomb in the settings of the site",
      "site/site.yml",
      "title: P\n\(laughs)",
      "site/site.yml:5:20: error: "
    ),
    Case("deep brackets", reviews, String(repeating: "[", count: 100_000), "\(reviews):1:"),
    Case(
      "deep brackets behind a quotation mark",
      reviews,
      "a: |\n  'twas\nb: " + String(repeating: "[", count: 100_000),
      "\(reviews):3:"
    ),
    Case("deep quotes", draft, draft(String(repeating: "> ", count: 5_000) + "x"), "\(draft):"),
    Case("invalid UTF-8", draft, Array(draft("2.1 Run ").utf8) + [0xFF], "\(draft):6:1: error: "),
    Case("NUL", draft, Array(draft("2.1 Run").utf8) + [0], "\(draft):6:1: error: "),
    Case(
      "label that leaves the folder",
      "content/policies/email/versions/1.0.md",
      "---\nversion: \"../../x\"\napproved: 2012-01-01\napproved-by: B\nin-force: 2012-01-01\n"
        + "change: material\nsummary: S\n---\n1.1 Words.\n",
      "content/policies/email/versions/1.0.md:2:10: error: '../../x' is not a version label"
    ),
    Case(
      "file name that is no label",
      "content/policies/email/versions/1%2f..%2fx.md",
      "---\nversion: \"1.0\"\napproved: 2012-01-01\napproved-by: B\nin-force: 2012-01-01\n"
        + "change: material\nsummary: S\n---\n1.1 Words.\n",
      "content/policies/email/versions/1%2f..%2fx.md:2:10: error: The file says version '1.0' but "
        + "is named '1%2f..%2fx.md'."
    ),
    Case(
      "seal that leaves the folder",
      seals,
      "\(hash)  policies/travel/versions/../../x.md\n",
      "\(seals):1:1: error: This line is not a seal"
    ),
    Case("no template", "site/templates/page.mustache", "{{#x}}", "site/templates/page.mustache:"),
    link("plain", "javascript:alert(1)"), link("case", "JaVaScRiPt:alert(1)"),
    link("entity", "&#106;avascript:alert(1)"), link("colon entity", "javascript&colon;alert(1)"),
    link("hex entity", "&#x6A;avascript:alert(1)"), link("tab entity", "java&#9;script:alert(1)"),
    link("newline entity", "java&#10;script:alert(1)"), link("leading space", "<  javascript:x>"),
    link("control character", "java\u{1}script:alert(1)"), link("data", "data:text/html,x"),
    link("vbscript", "vbscript:x"), link("other host", "//example.org"),
    link("backslashes", "\\\\\\\\example.org"), link("file", "file:///etc/passwd"),
    link("image", "x) ![a](javascript:x"), link("way out", "files/../../../book.yml"),
  ]

  @Test(
    "the book is told at its place, ends with 1, and the site stays as it was",
    arguments: cases
  )
  func siteStays(_ broken: Case) throws {
    let book = try CommandBook()
    #expect(try book.run("build").status == 0)
    let before = try book.folder.entries(under: "book/public")
    try book.folder.write(broken.bytes, to: "book/\(broken.path)")
    for command in ["build", "check"] {
      let run = try book.run(command)
      #expect(run.status == 1)
      let said = command == "check" ? run.output : run.errors
      let first = said.split(separator: "\n").first { $0.contains(": error: ") }
      let lines = said.split(separator: "\n")
      #expect(
        lines.contains { $0.hasPrefix(broken.told) && $0.contains(": error: ") },
        "\(first ?? "nothing was told")"
      )
      #expect(said.utf8.count < 20_000)
    }
    #expect(try book.folder.entries(under: "book/public") == before)
    #expect(!book.folder.exists("book/.public.policybook-new"))
  }

  @Test("a sealed version that was removed leaves the site as it was")
  func missingVersion() throws {
    let book = try CommandBook()
    #expect(try book.run("build").status == 0)
    let before = try book.folder.entries(under: "book/public")
    try book.folder.remove("book/\(CommandBook.path)")
    let run = try book.run("build")
    #expect(run.status == 1)
    #expect(
      run.errors.contains(
        "content/seals.sha256:1:1: error: The sealed file 'policies/travel/versions/1.0.md' is "
          + "missing. [SealedFileMissing]"
      )
    )
    #expect(run.errors.contains("Nothing was built: 1 error"))
    #expect(try book.folder.entries(under: "book/public") == before)
  }

  @Test("a symbolic link out of the book leaves the site as it was")
  func linkOut() throws {
    let book = try CommandBook()
    #expect(try book.run("build").status == 0)
    let before = try book.folder.entries(under: "book/public")
    try book.folder.makeFolder("book/content/policies/travel/files")
    try book.folder.link("book/content/policies/travel/files/passwd", to: "/etc/passwd")
    let run = try book.run("build")
    #expect(run.status == 1)
    #expect(
      run.errors.contains(
        "content/policies/travel/files/passwd:1:1: error: "
          + "'content/policies/travel/files/passwd' is a symbolic link; a book holds only files of "
          + "its own. [SymbolicLinkRefused]"
      )
    )
    #expect(try book.folder.entries(under: "book/public") == before)
  }
}
