package import PolicyDiagnostics
internal import PolicyModel

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
  private let mostBytes: Int

  /// The files of a book, with their paths from its folder.
  package struct Files: Sendable {
    package var content: [SourceFile] = []
    package var settings: SourceFile?
    package var templates: [SourceFile] = []
    package var assets: [SourceFile] = []
    /// Where files are read again that were not kept in memory.
    var archive: SourceArchive?

    /// Refuses files that were changed while the command ran and read them.
    ///
    /// - Throws: `FileError` that names one.
    func refuseChanges() throws {
      guard let path = archive?.changed.first else { return }
      throw FileError(
        action: "cannot read \(path) again",
        reason: "it was changed while the command ran; run the command again"
      )
    }

    /// Every file, whatever it is for.
    var all: [SourceFile] { content + (settings.map { [$0] } ?? []) + templates + assets }
  }

  /// Creates the folder at `path`, of which `mostBytes` are kept in memory where files may be read again.
  package init(path: String, mostBytes: Int = 16_000_000) {
    self.path = path
    self.mostBytes = mostBytes
  }

  /// Reads all files of the book.
  ///
  /// - Parameter isReleasing: Whether the files of a large book are not kept in memory, but read again
  ///   when their bytes are asked for; `Files.refuseChanges` tells whether they were still the same.
  /// - Returns: The files.
  /// - Throws: `NotFound` where the folder is no book, `FileError` where a file cannot be read.
  package func files(isReleasing: Bool = false) throws -> Parsed<Files> {
    guard Disk.kind(of: path + "/\(BookPath.folder)") != .nothing else {
      throw NotFound(.book, path)
    }
    var files = Files()
    var diagnostics: [Diagnostic] = []
    let path = path
    if isReleasing { files.archive = SourceArchive { try? Disk.read("\(path)/\($0)") } }
    var room = mostBytes
    files.content = try read(
      BookPath.folder,
      archive: files.archive,
      room: &room,
      diagnostics: &diagnostics
    )
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
      var room = 0
      let read = try read(folder, archive: nil, room: &room, diagnostics: &diagnostics)
      if folder == "site/assets" { files.assets = read } else { files.templates = read }
    }
    return Parsed(files, diagnostics: diagnostics)
  }

  /// Reads all files under `folder`, in the order of their paths.
  private func read(
    _ folder: String,
    archive: SourceArchive?,
    room: inout Int,
    diagnostics: inout [Diagnostic]
  ) throws -> [SourceFile] {
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
        let bytes = try Disk.read("\(path)/\(inner)")
        room -= bytes.count
        files.append(
          archive.flatMap { room < 0 ? SourceFile(path: inner, released: bytes, to: $0) : nil }
            ?? SourceFile(path: inner, bytes: bytes)
        )
      case .folder:
        let isAttachment = inner.hasPrefix(BookPath.path("policies/")) && inner.contains("/files/")
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
        files += try read(inner, archive: archive, room: &room, diagnostics: &diagnostics)
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
