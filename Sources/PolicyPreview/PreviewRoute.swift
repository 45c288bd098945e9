internal import PolicyModel

/// What an address of the preview leads to.
enum PreviewRoute: Hashable {
  /// A file of the site.
  case site(String)
  /// A folder of the site, named without its slash.
  case folder(String)
  /// What changed since a state of the book.
  case events
  /// The preview's own style and scripts.
  case asset(String)
  /// The edit view of a policy's draft.
  case edit(PolicyID)
  /// The draft as its file is now.
  case file(PolicyID)
  /// A text to be looked at.
  case check(PolicyID)
  /// A text to be saved.
  case save(PolicyID)
  case nowhere

  /// Reads the parts of a path behind the token.
  ///
  /// - Parameters:
  ///   - method: GET, HEAD or POST.
  ///   - parts: The names between slashes; the last is empty for a folder.
  init(_ method: String, _ parts: [String]) {
    guard parts.first == "-" else {
      if method == "POST" {
        self = .nowhere
      } else if parts.last?.isEmpty ?? false {
        self = .site((parts.dropLast() + ["index.html"]).joined(separator: "/"))
      } else if parts.last?.contains(".") ?? false {
        self = .site(parts.joined(separator: "/"))
      } else {
        self = .folder(parts.joined(separator: "/"))
      }
      return
    }
    let id = parts.count == 3 ? PolicyID(parts[2]) : nil
    switch (method == "POST", parts.dropFirst().first ?? "", id) {
    case (false, "events", nil) where parts.count == 2: self = .events
    case (false, let name, nil) where parts.count == 2 && !name.isEmpty: self = .asset(name)
    case (false, "edit", let id?): self = .edit(id)
    case (false, "file", let id?): self = .file(id)
    case (true, "check", let id?): self = .check(id)
    case (true, "save", let id?): self = .save(id)
    default: self = .nowhere
    }
  }
}
