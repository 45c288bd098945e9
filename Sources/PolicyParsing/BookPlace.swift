internal import PolicyModel

/// What a file of the book is, by its path: the layout of a book in one place.
enum BookPlace: Hashable {
  case book
  case seals
  case settings(String)
  case draft(String)
  case version(String)
  case proposal(String)
  case withdrawal(String)
  case reviews(String)
  case attachment(String)
  case report(String)
  case merger(String)
  /// Wording `number` of the form `id`.
  case form(id: String, number: Int)
  case guidance(String)
  /// A plan as it was when its target was published: `<id>@<version>.yml`, sealed.
  case mergerCopy(String, VersionLabel)
  /// A file that is not read for what it says: the folder's README.
  case other
  case unexpected

  /// Tells what the file at `path`, from the book's folder, is.
  init(path: String) {
    let parts = path.split(separator: "/", omittingEmptySubsequences: false).map(String.init)
    guard parts.first == "content", parts.count >= 2 else {
      self = .unexpected
      return
    }
    let name = parts[parts.count - 1]
    switch (parts[1], parts.count) {
    case ("book.yml", 2): self = .book
    case ("seals.sha256", 2): self = .seals
    case ("README.md", 2): self = .other
    case ("policies", 4...) where Identifier.isValid(parts[2]):
      self = Self.placeInPolicy(parts[2], Array(parts[3...]))
    case ("reports", 3) where name.hasSuffix(".md") && Identifier.isValid(String(name.dropLast(3))):
      self = .report(String(name.dropLast(3)))
    case ("mergers", 3) where Identifier.isValid(Self.stem(name, ending: ".yml")):
      self = .merger(Self.stem(name, ending: ".yml"))
    case ("mergers", 3): self = Self.mergerCopy(Self.stem(name, ending: ".yml"))
    case ("forms", 4) where Identifier.isValid(parts[2]):
      self = Self.number(of: name).map { .form(id: parts[2], number: $0) } ?? .unexpected
    case ("guidance", 3)
    where name.hasSuffix(".md") && Identifier.isValid(String(name.dropLast(3))):
      self = .guidance(String(name.dropLast(3)))
    default: self = .unexpected
    }
  }

  /// The name without its ending; empty where it has another.
  private static func stem(_ name: String, ending: String) -> String {
    name.hasSuffix(ending) ? String(name.dropLast(ending.count)) : ""
  }

  private static func mergerCopy(_ stem: String) -> BookPlace {
    let halves = stem.split(separator: "@", omittingEmptySubsequences: false).map(String.init)
    guard halves.count == 2, Identifier.isValid(halves[0]), let label = VersionLabel(halves[1])
    else { return .unexpected }
    return .mergerCopy(halves[0], label)
  }

  /// Returns the number that names a wording, `12` of `12.yml`, written without zeros before it.
  private static func number(of name: String) -> Int? {
    guard name.hasSuffix(".yml"), let number = Int(name.dropLast(4)), number >= 1,
      name == "\(number).yml"
    else { return nil }
    return number
  }

  /// What belongs at the place of `path`, where a file of that name is not what belongs there.
  static func expectation(at path: String) -> String {
    if path.hasPrefix("content/forms/") {
      return "policybook knows no file of this name here: the wordings of a form are "
        + "'forms/ID/1.yml', 'forms/ID/2.yml' and so on, the id in lower-case letters, digits and "
        + "hyphens."
    }
    if path.hasPrefix("content/guidance/") {
      return "policybook knows no file of this name here: a page of guidance is named in "
        + "lower-case letters, digits and hyphens, and ends with '.md'."
    }
    if path.hasPrefix("content/mergers/") {
      return "policybook knows no file of this name here: a merger plan is named in lower-case "
        + "letters, digits and hyphens, and ends with '.yml'."
    }
    return "policybook knows no file of this name here."
  }

  private static func placeInPolicy(_ id: String, _ rest: [String]) -> BookPlace {
    let name = rest[rest.count - 1]
    switch (rest[0], rest.count) {
    case ("policy.yml", 1): return .settings(id)
    case ("draft.md", 1): return .draft(id)
    case ("reviews.yml", 1): return .reviews(id)
    case ("versions", 2) where name.hasSuffix(".md"): return .version(id)
    case ("proposals", 2) where name.hasSuffix(".md"): return .proposal(id)
    case ("withdrawals", 2) where name.hasSuffix(".yml"): return .withdrawal(id)
    case ("files", 2...): return .attachment(id)
    default: return .unexpected
    }
  }

  /// The policy that the file belongs to.
  var policy: String? {
    switch self {
    case .settings(let id), .draft(let id), .version(let id), .proposal(let id),
      .withdrawal(let id), .reviews(let id), .attachment(let id):
      id
    case .book, .seals, .report, .merger, .mergerCopy, .form, .guidance, .other, .unexpected: nil
    }
  }

  /// Whether the file is text: attachments may be anything.
  var isText: Bool {
    if case .attachment = self { false } else { true }
  }
}
