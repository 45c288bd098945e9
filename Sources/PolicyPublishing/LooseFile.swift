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

  /// Whether both paths name one file, links followed.
  package static func areSame(_ path: String, _ other: String) -> Bool {
    func resolved(_ path: String) -> String {
      URL(fileURLWithPath: path).resolvingSymlinksInPath().standardizedFileURL.path
    }
    return resolved(path) == resolved(other)
  }

  /// Writes `text` to the file at `path`: beside, then renamed, so that nothing is half-written.
  ///
  /// A link stays a link, and the file that it leads to is written. A pipe, a device or an open file,
  /// such as `/dev/null` and `/dev/stdout`, takes the text and stays what it is: a rename would put
  /// another file in its place.
  ///
  /// - Throws: `FileError` where it cannot be written.
  package static func write(_ text: String, to path: String) throws {
    switch try OutputPlace(path) {
    case .stream(let place): try Disk.write(Array(text.utf8), toStream: place)
    case .descriptor(let descriptor):
      try Disk.write(Array(text.utf8), toOpen: descriptor, named: path)
    case .file(let place): try replace(place, with: text)
    }
  }

  private static func replace(_ path: String, with text: String) throws {
    let folder = OutputPlace.folder(of: path)
    let staging = "\(folder).\(path.dropFirst(folder.count)).policybook-\(getpid())"
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
