internal import Foundation
package import PolicyDiagnostics

/// Files that the user names, in or out of a book.
package enum LooseFile {
  /// Reads the file at `path`.
  ///
  /// - Throws: `FileError` where it cannot be read.
  package static func read(_ path: String) throws -> SourceFile {
    // The user named the file, so a link that the user made may be followed.
    let resolved = URL(fileURLWithPath: path).resolvingSymlinksInPath().path
    return SourceFile(path: path, bytes: try Disk.read(resolved))
  }

  /// Writes `text` to the file at `path`: beside, then renamed, so that nothing is half-written.
  ///
  /// - Throws: `FileError` where it cannot be written.
  package static func write(_ text: String, to path: String) throws {
    let place = URL(fileURLWithPath: path)
    let name = ".\(place.lastPathComponent).policybook-\(getpid())"
    let staging = place.deletingLastPathComponent().appendingPathComponent(name).path
    do {
      try Disk.write(Array(text.utf8), toNewFile: staging)
      try Disk.rename(staging, to: path)
    } catch {
      // What stood at the path is untouched; only our own beginning goes.
      unlink(staging)
      throw error
    }
  }
}
