package import PolicyDiagnostics

/// A book of any size, the same for the same seed: what no author would write by hand.
///
/// Its policies are numbered and unnumbered, with tables, lists, notes, links among each other, and
/// up to three versions of which some are superseded, some to come and some withdrawn.
package struct GeneratedBook {
  /// The files, seals included, without any fault.
  package let files: [SourceFile]

  /// Generates a book of `policyCount` policies.
  package init(policyCount: Int, seed: UInt64) {
    var files = [Self.book]
    var random = Generator(state: seed)
    for index in 0..<policyCount {
      files += Self.policy(index, of: policyCount, random: &random)
    }
    for index in 0..<(policyCount / 50 + 1) { files.append(Self.report(index)) }
    files.append(Self.form(of: policyCount))
    self.files = SealedFiles.sealing(files)
  }

  /// Numbers that look random and are the same for the same seed (SplitMix64).
  package struct Generator: RandomNumberGenerator {
    package var state: UInt64

    package mutating func next() -> UInt64 {
      state &+= 0x9E37_79B9_7F4A_7C15
      var mixed = state
      mixed = (mixed ^ (mixed >> 30)) &* 0xBF58_476D_1CE4_E5B9
      mixed = (mixed ^ (mixed >> 27)) &* 0x94D0_49BB_1331_11EB
      return mixed ^ (mixed >> 31)
    }
  }

  private static let book = SourceFile(
    path: "content/book.yml",
    text: """
      organisation: Generated Council
      roles: [{ id: director, title: Director }, { id: clerk, title: Clerk }]
      audiences:
        - { id: employees, title: Employees, authorised-by: director }
        - { id: members, title: Members, authorised-by: clerk }
      topics: [{ id: money, title: Money }, { id: people, title: People }]

      """
  )

  private static func id(_ index: Int) -> String { "policy-\(index)" }

  private static func policy(_ index: Int, of count: Int, random: inout Generator) -> [SourceFile] {
    let folder = "content/policies/\(id(index))"
    let topic = ["topic: money\n", "topic: people\n", ""].randomElement(using: &random) ?? ""
    let settings = """
      title: Policy \(index)
      summary: What number \(index) is about.
      owner: director
      audiences: [employees\(Bool.random(using: &random) ? ", members" : "")]
      forms: [\(index % 10 == 0 ? "acknowledgement" : "")]
      \(topic)review: { every: \(Int.random(in: 1...5, using: &random)) years, notice: 30 days }

      """
    var files = [SourceFile(path: "\(folder)/policy.yml", text: settings)]
    let isNumbered = index % 3 != 2
    let year = Int.random(in: 2008...2012, using: &random)
    let versionCount = Int.random(in: 1...3, using: &random)
    for number in 0..<versionCount {
      let date = "\(year + number)-0\(Int.random(in: 1...9, using: &random))-11"
      let head = """
        ---
        version: "1.\(number)"
        approved: \(year + number)-01-02
        approved-by: The Cabinet
        in-force: \(date)
        change: material
        summary: Step \(number) & "more".
        report: report-0
        ---

        """
      let link = "[policy](\(id(Int.random(in: 0..<count, using: &random))))"
      let body =
        isNumbered
        ? numbered(link: link, random: &random) : unnumbered(link: link, random: &random)
      files.append(SourceFile(path: "\(folder)/versions/1.\(number).md", text: head + body))
    }
    if index % 11 == 5 {
      let date = "\(year + versionCount)-12-24"
      files.append(
        SourceFile(
          path: "\(folder)/withdrawals/\(date).yml",
          text: "date: \(date)\nby: The Cabinet\nreason: Nobody needs it\n"
        )
      )
    }
    return files
  }

  private static func numbered(link: String, random: inout Generator) -> String {
    var text = ""
    for part in 1...Int.random(in: 1...4, using: &random) {
      text += "## \(part).0 \(sentence(3, random: &random))\n\n"
      for paragraph in 1...Int.random(in: 1...6, using: &random) {
        let number = "\(part).\(paragraph)"
        text +=
          "\(number) \(sentence(20, random: &random)) See paragraph \(number) and \(link).\n\n"
        switch Int.random(in: 0..<6, using: &random) {
        case 0: text += "- \(sentence(6, random: &random))\n  - (a) deep\n- *two*\n\n"
        case 1: text += "| A | B |\n|---|--:|\n| \(sentence(2, random: &random)) | 12 |\n\n"
        case 2:
          text += "#### \(sentence(2, random: &random))\n\n\(sentence(9, random: &random))\n\n"
        case 3: text += "> \(sentence(12, random: &random))\n\n"
        case 4:
          text +=
            "\(number).1 \(sentence(5, random: &random))[^\(part)\(paragraph)]\n\n"
            + "[^\(part)\(paragraph)]: \(sentence(5, random: &random))\n\n"
        default: break
        }
      }
    }
    return text
  }

  private static func unnumbered(link: String, random: inout Generator) -> String {
    var text = "\(sentence(12, random: &random)) \(link)\n\n"
    for _ in 0..<Int.random(in: 1...5, using: &random) {
      text += "## \(sentence(1, random: &random))\n\n\(sentence(25, random: &random))\n\n"
      text += "### \(sentence(1, random: &random))\n\n1. one\n2. two\n\n```\ncode & <more>\n```\n\n"
    }
    return text
  }

  private static func report(_ index: Int) -> SourceFile {
    SourceFile(
      path: "content/reports/report-\(index).md",
      text: """
        ---
        title: Report \(index)
        date: 2008-01-0\(index % 9 + 1)
        to: [The Cabinet]
        policies: [\(id(index))]
        status: published
        ---
        1.1 To approve, see [it](\(id(index))).

        """
    )
  }

  private static func form(of policyCount: Int) -> SourceFile {
    let policies = stride(from: 0, to: policyCount, by: 10).map(id)
    return SourceFile(
      path: "content/forms/acknowledgement/1.yml",
      text: """
        title: I have read the policy
        applies-to: [\(policies.joined(separator: ", "))]
        declaration: [{ id: read, text: I have read it. }]
        fields: [{ name: name, label: Your name, type: text, required: true }]
        privacy: It is kept.

        """
    )
  }

  private static let words = [
    "every", "employee", "journey", "mail", "&", "council’s", "“quoted”", "Director", "record",
    "money", "people", "§", "über", "when", "asks", "keeps", "tells", "phone", "paper", "desk",
  ]

  private static func sentence(_ count: Int, random: inout Generator) -> String {
    let chosen = (0..<count).map { _ in words.randomElement(using: &random) ?? "word" }
    return "The " + chosen.joined(separator: " ") + (count > 3 ? "." : "")
  }
}
