internal import Foundation
package import PolicyDiagnostics

/// A folder that becomes a book: made beside, then given its name.
package struct NewBook: Sendable {
  /// The folder that the user named.
  package let path: String

  /// Creates the plan of a book at `path`.
  package init(path: String) {
    self.path = URL(fileURLWithPath: path).standardizedFileURL.path
  }

  /// The look of a site: the templates and assets that came with the program.
  ///
  /// They stand once in the checkout; an installed program has them in `../share/policybook`, and
  /// one that was built in a checkout finds them above itself.
  ///
  /// - Throws: `FileError` where there are none.
  package static func look() throws -> [SourceFile] {
    let program = URL(fileURLWithPath: "/proc/self/exe").resolvingSymlinksInPath()
    var folder = program.deletingLastPathComponent()
    while true {
      for candidate in [folder.path, folder.path + "/share/policybook"]
      where Disk.kind(of: candidate + "/site/templates/page.mustache") == .file {
        let parts = try ["site/templates", "site/assets"].flatMap { part in
          try files(in: candidate, under: part)
        }
        return parts
      }
      let parent = folder.deletingLastPathComponent()
      guard parent.path != folder.path else { break }
      folder = parent
    }
    throw FileError(
      action: "cannot find the templates of the site",
      reason: "they belong beside the program, in ../share/policybook/site"
    )
  }

  /// Writes `files` as the new book; all of them, or nothing.
  ///
  /// - Throws: `Refusal` where something stands at the path, `FileError` where the disk fails.
  package func write(_ files: [SourceFile], isDryRun: Bool) throws {
    switch Disk.kind(of: path) {
    case .nothing: break
    case .folder:
      guard try Disk.isEmptyFolder(path) else {
        throw Refusal("'\(path)' is not empty, so no book is made in it.")
      }
    default: throw Refusal("'\(path)' is not a folder, so no book is made in it.")
    }
    if isDryRun { return }
    let parent = (path as NSString).deletingLastPathComponent
    let staging = "\(parent)/.\((path as NSString).lastPathComponent).policybook-init"
    try Disk.makeFolder(parent)
    let lock = try FolderLock(parent, purpose: "another 'init' in \(parent)")
    defer { lock.release() }
    if Disk.kind(of: staging) == .folder {
      let ours = Set(files.map { String($0.path.prefix { $0 != "/" }) })
      guard ours.isSuperset(of: try Disk.allNames(in: staging)) else {
        throw Refusal("'\(staging)' stands in the way and was not made by policybook.")
      }
      try Disk.removeFolder(staging)
    }
    defer { if Disk.kind(of: staging) == .folder { try? Disk.removeFolder(staging) } }
    for file in files {
      let full = "\(staging)/\(file.path)"
      try Disk.makeFolder((full as NSString).deletingLastPathComponent)
      try Disk.write(file.bytes, toNewFile: full)
    }
    // An empty folder gives way to a rename (rename(2)).
    try Disk.rename(staging, to: path)
  }

  private static func files(in root: String, under folder: String) throws -> [SourceFile] {
    try Disk.names(in: "\(root)/\(folder)").flatMap { name -> [SourceFile] in
      let inner = "\(folder)/\(name)"
      switch Disk.kind(of: "\(root)/\(inner)") {
      case .folder: return try files(in: root, under: inner)
      case .file: return [SourceFile(path: inner, bytes: try Disk.read("\(root)/\(inner)"))]
      default: return []
      }
    }
  }
}
