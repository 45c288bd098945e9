package import PolicyDiagnostics

/// The folder of a book, read: what the rest of the line knows of the disk.
package struct BookFolder: Sendable {
  package static let refusedLink = DiagnosticCode(
    "SymbolicLinkRefused",
    "A symbolic link could lead out of the book, so what it says could change without anybody "
      + "publishing it. Put the file itself in its place."
  )
  package static let refusedFile = DiagnosticCode(
    "FileRefused",
    "Only plain files with readable names belong in a book: no devices, no pipes, no folders "
      + "in the place of a file, no names with control characters."
  )

  /// The path that the user gave.
  package let path: String

  /// The files of a book, with their paths from its folder.
  package struct Files: Sendable {
    package var content: [SourceFile] = []
    package var settings: SourceFile?
    package var templates: [SourceFile] = []
    package var assets: [SourceFile] = []

    /// Every file, whatever it is for.
    var all: [SourceFile] { content + (settings.map { [$0] } ?? []) + templates + assets }
  }

  /// Creates the folder at `path`.
  package init(path: String) {
    self.path = path
  }

  /// Reads all files of the book.
  ///
  /// - Throws: `FileError` where the folder is no book or a file cannot be read.
  package func files() throws -> Parsed<Files> {
    guard Disk.kind(of: path + "/content") != .nothing else {
      throw FileError(
        action: "cannot read the book in '\(path)'",
        reason: "there is no folder 'content'; 'policybook init DIR' makes a book, and --book DIR "
          + "names one"
      )
    }
    var files = Files()
    var diagnostics: [Diagnostic] = []
    files.content = try read("content", diagnostics: &diagnostics)
    let site = Disk.kind(of: path + "/site")
    guard site == .folder else {
      if site != .nothing { diagnostics.append(refusal(of: "site")) }
      return Parsed(files, diagnostics: diagnostics)
    }
    switch Disk.kind(of: path + "/site/site.yml") {
    case .nothing: break
    case .file:
      files.settings = SourceFile(
        path: "site/site.yml",
        bytes: try Disk.read(path + "/site/site.yml")
      )
    default: diagnostics.append(refusal(of: "site/site.yml"))
    }
    for folder in ["site/templates", "site/assets"]
    where Disk.kind(of: "\(path)/\(folder)") != .nothing {
      let read = try read(folder, diagnostics: &diagnostics)
      if folder == "site/assets" { files.assets = read } else { files.templates = read }
    }
    return Parsed(files, diagnostics: diagnostics)
  }

  /// Reads all files under `folder`, in the order of their paths.
  private func read(_ folder: String, diagnostics: inout [Diagnostic]) throws -> [SourceFile] {
    guard Disk.kind(of: "\(path)/\(folder)") == .folder else {
      diagnostics.append(refusal(of: folder))
      return []
    }
    var files: [SourceFile] = []
    for name in try Disk.names(in: "\(path)/\(folder)") {
      let inner = "\(folder)/\(name)"
      // A mark that joins the slash beside it would hide where the name begins.
      let isWhole = "/\(name)/".split(separator: "/").map(String.init) == [name]
      if !isWhole || name.unicodeScalars.contains(where: { $0.value == 0xFFFD })
        || DiagnosticFormatter.printable(name) != name
      {
        diagnostics.append(
          Diagnostic(
            .error,
            Self.refusedFile,
            "The name of this file holds characters that no name has.",
            path: inner
          )
        )
        continue
      }
      switch Disk.kind(of: "\(path)/\(inner)") {
      case .file:
        files.append(SourceFile(path: inner, bytes: try Disk.read("\(path)/\(inner)")))
      case .folder:
        let isAttachment = inner.hasPrefix("content/policies/") && inner.contains("/files/")
        if !isAttachment, [".md", ".yml", ".sha256"].contains(where: name.hasSuffix) {
          diagnostics.append(
            Diagnostic(
              .error,
              Self.refusedFile,
              "'\(inner)' is a folder, and a file belongs here; rename it or move it away.",
              path: inner
            )
          )
        }
        files += try read(inner, diagnostics: &diagnostics)
      case .symbolicLink, .other: diagnostics.append(refusal(of: inner))
      case .nothing: break
      }
    }
    return files
  }

  private func refusal(of inner: String) -> Diagnostic {
    let isLink = Disk.kind(of: "\(path)/\(inner)") == .symbolicLink
    return Diagnostic(
      .error,
      isLink ? Self.refusedLink : Self.refusedFile,
      isLink
        ? "'\(inner)' is a symbolic link; a book holds only files of its own."
        : "'\(inner)' is not a plain file or folder.",
      path: inner
    )
  }
}
