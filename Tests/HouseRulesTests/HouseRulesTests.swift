import Testing

/// The rules of the house, held against the sources as text.
///
/// A failure names each place.
@Suite struct HouseRulesTests {
  /// Files that may be longer than 250 lines, each with its reason.
  static let longFiles: [String: String] = [:]

  /// Files whose data has keys or words that say "clause", which nobody is shown.
  static let filesWithClauseInData: Set<String> = [
    // The words of other instruments before their numbers: "clause / 2.1".
    "Sources/PolicyParsing/BuriedNumbers.swift",
    // Keys of JSON and classes of HTML.
    "Sources/PolicyCommands/ShownText.swift", "Sources/PolicySite/ClauseHTML.swift",
    "Sources/PolicySite/VersionJSON.swift",
  ]

  @Test func keepsFilesShort() {
    let long = SourceTree.sources.filter {
      $0.lines.count - 1 > 250 && Self.longFiles[$0.path] == nil
    }
    expectNone(long.map { "\($0.path) has \($0.lines.count - 1) lines" }, "A file is short.")
  }

  @Test(arguments: [
    ("CCMarkGFM", "PolicyMarkdown"), ("Mustache", "PolicySite"), ("Yams", "PolicyParsing"),
    ("Crypto", "PolicyLifecycle"), ("FlyingFox", "PolicyPreview"),
    ("ArgumentParser", "PolicyCommands"),
  ])
  func importsEachLibraryInOneTarget(library: String, owner: String) {
    let strangers = SourceTree.sources.filter { file in
      let isOwner =
        file.target == owner || library == "ArgumentParser" && file.target == "policybook"
      return !isOwner && file.imports.contains(library)
    }
    expectNone(strangers.map(\.path), "Only \(owner) imports \(library).")
  }

  @Test func importsOnlyTargetsListedAbove() {
    let order = SourceTree.targets
    #expect(order.first == "CCMarkGFM" && order.contains("policybook"))
    let upward = SourceTree.sources.flatMap { file in
      file.imports.filter { module in
        guard let own = order.firstIndex(of: file.target), let other = order.firstIndex(of: module)
        else { return false }
        return other >= own
      }.map { "\(file.path) imports \($0)" }
    }
    expectNone(upward, "A target imports only targets listed above it.")
    let unlisted = Set(SourceTree.sources.map(\.target)).subtracting(order)
    expectNone(unlisted.sorted(), "Each folder in Sources is a target of Package.swift.")
  }

  @Test func touchesTheDiskInOneTarget() {
    expectNone(
      Self.places(of: "FileManager", outside: ["PolicyPublishing"]),
      "Only PolicyPublishing names FileManager."
    )
  }

  @Test func knowsTheLayoutOfABookInOnePlace() {
    let owner = "Sources/PolicyModel/BookPath.swift:"
    expectNone(
      Self.places(of: "\"content/", outside: []).filter { !$0.hasPrefix(owner) },
      "Only BookPath spells the path of a file of the content."
    )
  }

  @Test func spellsTheWordForADraftInOnePlace() {
    let owners = [
      "Sources/PolicyModel/TextReference.swift:",
      // The name of a command, and a key of JSON.
      "Sources/PolicyCommands/DraftCommand.swift:", "Sources/PolicySite/IndexJSON.swift:",
    ]
    expectNone(
      Self.places(of: "\"draft\"", outside: []).filter { !owners.contains(where: $0.hasPrefix) },
      "Only TextReference spells what a draft is called in addresses."
    )
  }

  @Test func printsInOneTarget() {
    let places = Self.places(of: "print(", outside: ["PolicyCommands", "policybook"])
    expectNone(
      places.filter { !$0.contains("fingerprint(") && !$0.contains(".print(") },
      "Only PolicyCommands and the program print."
    )
  }

  @Test func trustsNothingByForce() {
    expectNone(Self.places(of: "try!", outside: []), "Nothing is tried by force.")
    expectNone(Self.places(of: "as!", outside: []), "Nothing is cast by force.")
  }

  @Test func documentsEveryDeclarationThatOtherTargetsSee() {
    var missing: [String] = []
    for file in SourceTree.sources {
      for (index, line) in file.lines.enumerated() {
        let pattern =
          /^\s*package (?:static |mutating |indirect |nonisolated |final |consuming |isolated )*(?:struct|enum|class|actor|protocol|func|init|typealias|subscript)\b/
        guard line.contains("package "), line.firstMatch(of: pattern) != nil, !isWitness(line)
        else { continue }
        var above = index - 1
        while above >= 0, file.lines[above].drop(while: { $0 == " " }).hasPrefix("@") { above -= 1 }
        let comment = above >= 0 ? file.lines[above].drop { $0 == " " } : ""
        if !comment.hasPrefix("///") { missing.append("\(file.path):\(index + 1):\(line)") }
      }
    }
    expectNone(missing, "A doc comment stands directly above.")
  }

  /// Operators, hashing and literals are documented by the protocols that ask for them.
  private func isWitness(_ line: Substring) -> Bool {
    line.contains("static func ==") || line.contains("static func <")
      || line.contains("func hash(into") || line.contains("Literal ")
  }

  /// The names of all codes of diagnostics.
  static let codes: [(name: String, path: String)] = SourceTree.sources.flatMap { file in
    file.text.matches(of: /DiagnosticCode\(\s*"(\w+)"/).map { (String($0.output.1), file.path) }
  }

  @Test func namesEachDiagnosticOnce() {
    let names = Self.codes.map(\.name)
    #expect(names.count > 40)
    expectNone(
      Dictionary(grouping: names) { $0 }.filter { $1.count > 1 }.keys.sorted(),
      "A code has one declaration."
    )
  }

  @Test func explainsEachDiagnosticToAuthors() {
    let readme = SourceTree.text(of: "content/README.md") ?? ""
    let missing = Self.codes.filter { !Self.says(readme, $0.name) }
    expectNone(
      missing.map { "\($0.name) (\($0.path))" },
      "content/README.md must have a row for each code of a diagnostic."
    )
  }

  @Test func testsEachDiagnostic() {
    let tests = SourceTree.tests.map(\.text).joined()
    // A test may also name the constant that holds the code.
    let symbols = [
      "FileRefused": "BookFolder.refusedFile", "TemplateFault": "PageTemplates.broken",
      "UnknownTimeZone": "Publisher.unknownZone",
    ]
    let missing = Self.codes.filter {
      !Self.says(tests, $0.name) && !(symbols[$0.name].map { tests.contains($0) } ?? false)
    }
    expectNone(missing.map { "\($0.name) (\($0.path))" }, "A test names each code.")
  }

  /// Whether `text` has `name` as a whole word.
  private static func says(_ text: String, _ name: String) -> Bool {
    text.ranges(of: name).contains { range in
      let before =
        range.lowerBound > text.startIndex ? text[text.index(before: range.lowerBound)] : " "
      let after = range.upperBound < text.endIndex ? text[range.upperBound] : " "
      return !before.isLetter && !after.isLetter
    }
  }

  @Test func usesEveryGolden() {
    let tests = SourceTree.tests.map(\.text).joined()
    let goldens = SourceTree.paths(under: "Tests/Goldens").filter { $0.contains(".") }
      .map { $0.replacing("Tests/Goldens/", with: "") }
    #expect(!goldens.isEmpty)
    // A test names a golden whole, or its last part, where cases of one kind share a line.
    let unused = goldens.filter { golden in
      let name = golden.split(separator: "/").last.map(String.init) ?? golden
      let stem = String(name.prefix { $0 != "." })
      let kind = stem.split(separator: "-").first.map(String.init) ?? stem
      let ending = String(stem.dropFirst(kind.count + 1))
      return ![golden, name, stem, kind, ending, "PolicySite/\(stem)"].contains {
        tests.contains("\"\($0)\"")
      }
    }
    expectNone(unused, "A test names each golden.")
  }

  @Test func saysParagraphToPeople() {
    let literals = SourceTree.sources.filter { !Self.filesWithClauseInData.contains($0.path) }
      .flatMap { file in
        file.code.enumerated().flatMap { index, line in
          guard line.contains("lause") else { return [(place: String, text: String)]() }
          return line.matches(of: /"((?:[^"\\]|\\.)*)"/).map {
            (place: "\(file.path):\(index + 1)", text: String($0.output.1))
          }
        }
      }
    let wrong = literals.filter {
      $0.text.replacing(/\\\(.*\)/, with: "").firstMatch(of: /\b[Cc]lauses?\b/) != nil
    }
    expectNone(wrong.map { "\($0.place): \($0.text)" }, "Code says clause, people read paragraph.")
  }

  @Test func namesNoFolderOfOneMachine() {
    let paths =
      ["Package.swift"] + SourceTree.paths(under: "Sources") + SourceTree.paths(under: "Tests")
    let absolute = paths.filter { path in
      let text = SourceTree.text(of: path) ?? ""
      return text.contains("/" + "work/") || text.contains("../" + "shared")
    }
    expectNone(absolute, "No file names a folder of one machine.")
  }

  /// Fails once with every place on a line of its own.
  private func expectNone(
    _ places: [String],
    _ rule: Comment,
    sourceLocation: SourceLocation = #_sourceLocation
  ) {
    guard !places.isEmpty else { return }
    Issue.record(
      "\(rule)\n\(places.joined(separator: "\n"))",
      sourceLocation: sourceLocation
    )
  }

  /// The lines of code that hold `word`, but for those of some targets.
  private static func places(of word: String, outside owners: Set<String>) -> [String] {
    SourceTree.sources.filter { !owners.contains($0.target) }.flatMap { file in
      file.code.enumerated().filter { $1.contains(word) }.map { "\(file.path):\($0 + 1):\($1)" }
    }
  }
}
