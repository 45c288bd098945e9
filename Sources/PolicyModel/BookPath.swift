package import PolicyDiagnostics

/// What a file of a book's content is, and where it is: the layout of the folder in one place.
package enum BookPath: Hashable, Sendable {
  case book
  case seals
  /// The folder's README, which is not read for what it says.
  case readme
  case settings(PolicyID)
  case draft(PolicyID)
  /// A published version of a policy; its file is named by its label, which a check holds.
  case version(PolicyID, name: String)
  /// The text of a policy that went to decision on a day; a second one of a day has number 2.
  case proposal(PolicyID, CalendarDate, number: Int = 1)
  /// An act of withdrawal; its file is named by its day.
  case withdrawal(PolicyID, name: String)
  case reviews(PolicyID)
  /// A file of a policy's folder `files`; the name may have folders in it.
  case attachment(PolicyID, name: String)
  case report(String)
  case merger(String)
  /// A plan as it was when its target was published, sealed.
  case mergerCopy(String, VersionLabel)
  /// Wording `number` of the form `id`.
  case form(id: String, number: Int)
  case guidance(String)

  /// The folder of everything that is checked and sealed, in the book's folder.
  package static let folder = "content"

  /// Creates what the file at `path`, from the book's folder, is; nil where nothing belongs there.
  package init?(_ path: String) {
    guard let inside = Self.sealPath(of: path) else { return nil }
    self.init(sealPath: inside)
  }

  /// Creates what the file at `sealPath`, from the content's folder, is.
  package init?(sealPath: String) {
    let parts = sealPath.utf8.split(separator: UInt8(ascii: "/"), omittingEmptySubsequences: false)
      .map { String(Substring($0)) }
    guard let name = parts.last, parts.allSatisfy({ !["", ".", ".."].contains($0) }) else {
      return nil
    }
    switch (parts[0], parts.count) {
    case ("book.yml", 1): self = .book
    case ("seals.sha256", 1): self = .seals
    case ("README.md", 1): self = .readme
    case ("policies", 3...):
      guard let id = PolicyID(parts[1]) else { return nil }
      self.init(policy: id, Array(parts[2...]))
    case ("reports", 2):
      guard let id = Self.stem(name, ".md"), Identifier.isValid(id) else { return nil }
      self = .report(id)
    case ("guidance", 2):
      guard let id = Self.stem(name, ".md"), Identifier.isValid(id) else { return nil }
      self = .guidance(id)
    case ("mergers", 2):
      guard let stem = Self.stem(name, ".yml") else { return nil }
      let halves = stem.split(separator: "@", omittingEmptySubsequences: false).map(String.init)
      guard halves.count <= 2, Identifier.isValid(halves[0]) else { return nil }
      if halves.count == 1 {
        self = .merger(stem)
      } else if let label = VersionLabel(halves[1]) {
        self = .mergerCopy(halves[0], label)
      } else {
        return nil
      }
    case ("forms", 3) where Identifier.isValid(parts[1]):
      guard let number = Self.stem(name, ".yml").flatMap(Self.number), number >= 1 else {
        return nil
      }
      self = .form(id: parts[1], number: number)
    default: return nil
    }
  }

  private init?(policy id: PolicyID, _ parts: [String]) {
    switch (parts[0], parts.count) {
    case ("policy.yml", 1): self = .settings(id)
    case ("draft.md", 1): self = .draft(id)
    case ("reviews.yml", 1): self = .reviews(id)
    case ("versions", 2):
      guard let name = Self.stem(parts[1], ".md") else { return nil }
      self = .version(id, name: name)
    case ("proposals", 2):
      guard let name = Self.stem(parts[1], ".md"), let date = CalendarDate(name.prefix(10)) else {
        return nil
      }
      guard name.utf8.count > 10 else {
        self = .proposal(id, date)
        return
      }
      let rest = name.dropFirst(10)
      guard rest.first == "-", let number = Self.number(String(rest.dropFirst())), number >= 2
      else { return nil }
      self = .proposal(id, date, number: number)
    case ("withdrawals", 2):
      guard let name = Self.stem(parts[1], ".yml") else { return nil }
      self = .withdrawal(id, name: name)
    case ("files", 2...): self = .attachment(id, name: parts[1...].joined(separator: "/"))
    default: return nil
    }
  }

  /// The name without its ending, where it has it.
  private static func stem(_ name: String, _ ending: String) -> String? {
    name.hasSuffix(ending) ? String(name.dropLast(ending.count)) : nil
  }

  /// The number that `text` is, if it is written without zeros or a sign before it.
  private static func number(_ text: String) -> Int? {
    Int(text).flatMap { "\($0)".utf8.elementsEqual(text.utf8) ? $0 : nil }
  }

  /// The path from the book's folder.
  package var path: String { Self.path(sealPath) }

  /// The path from the content's folder, as the register of seals names it.
  package var sealPath: String {
    switch self {
    case .book: "book.yml"
    case .seals: "seals.sha256"
    case .readme: "README.md"
    case .settings(let id): "policies/\(id)/policy.yml"
    case .draft(let id): "policies/\(id)/draft.md"
    case .version(let id, let name): "policies/\(id)/versions/\(name).md"
    case .proposal(let id, let date, let number):
      "policies/\(id)/proposals/\(date)\(number == 1 ? "" : "-\(number)").md"
    case .withdrawal(let id, let name): "policies/\(id)/withdrawals/\(name).yml"
    case .reviews(let id): "policies/\(id)/reviews.yml"
    case .attachment(let id, let name): "policies/\(id)/files/\(name)"
    case .report(let id): "reports/\(id).md"
    case .merger(let id): "mergers/\(id).yml"
    case .mergerCopy(let id, let label): "mergers/\(id)@\(label).yml"
    case .form(let id, let number): "forms/\(id)/\(number).yml"
    case .guidance(let id): "guidance/\(id).md"
    }
  }

  /// The policy that the file belongs to.
  package var policy: PolicyID? {
    switch self {
    case .settings(let id), .draft(let id), .version(let id, _), .proposal(let id, _, _),
      .withdrawal(let id, _), .reviews(let id), .attachment(let id, _):
      id
    case .book, .seals, .readme, .report, .merger, .mergerCopy, .form, .guidance: nil
    }
  }

  /// Whether the file is text: attachments may be anything.
  package var isText: Bool {
    if case .attachment = self { false } else { true }
  }
}

/// Paths of which nobody asks what they are.
extension BookPath {
  /// Returns the path from the content's folder of the file at `path`, from the book's folder.
  package static func sealPath(of path: String) -> String? {
    path.utf8.starts(with: "\(folder)/".utf8)
      ? String(Substring(path.utf8.dropFirst(folder.utf8.count + 1))) : nil
  }

  /// Returns the path from the book's folder of the file at `sealPath`, from the content's folder.
  package static func path(_ sealPath: String) -> String { "\(folder)/\(sealPath)" }

  /// Returns the folder of a policy, from the book's folder, with a stroke at its end.
  package static func folder(ofPolicy id: PolicyID) -> String { path("policies/\(id)/") }

  /// Returns what belongs at the place of `path`, where the file of that name does not.
  package static func expectation(at path: String) -> String {
    let parts = path.split(separator: "/")
    let expected =
      switch parts.count < 3 ? "" : parts[1] {
      case "forms":
        "the wordings of a form are 'forms/ID/1.yml', 'forms/ID/2.yml' and so on, the id in "
          + "lower-case letters, digits and hyphens."
      case "guidance":
        "a page of guidance is named in lower-case letters, digits and hyphens, and ends with '.md'."
      case "mergers":
        "a merger plan is named in lower-case letters, digits and hyphens, and ends with '.yml'."
      case "policies" where parts.count == 5 && parts[3] == "proposals" && path.hasSuffix(".md"):
        "a proposal is named by its day, as '2012-07-19.md'."
      default: ""
      }
    return "policybook knows no file of this name here"
      + (expected.isEmpty ? "." : ": " + expected)
  }
}

extension SourceFile {
  /// The path from the content's folder, as the register of seals names it.
  package var sealPath: String { BookPath.sealPath(of: path) ?? path }
}
