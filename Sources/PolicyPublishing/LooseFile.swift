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
  /// A link stays a link, and the file that it leads to is written. A pipe or a device, such as
  /// `/dev/null`, takes the text and stays what it is: a rename would put a file in its place.
  ///
  /// - Throws: `FileError` where it cannot be written.
  package static func write(_ text: String, to path: String) throws {
    if Disk.isStream(path) { return try Disk.write(Array(text.utf8), toStream: path) }
    let place = followed(path)
    let name = ".\(place.lastPathComponent).policybook-\(getpid())"
    let staging = place.deletingLastPathComponent().appendingPathComponent(name).path
    do {
      try Disk.write(Array(text.utf8), toNewFile: staging)
      try Disk.rename(staging, to: place.path)
    } catch {
      // What stood at the path is untouched; only our own beginning goes.
      unlink(staging)
      throw error
    }
  }

  /// Returns the place behind the links at `path`, whether or not anything stands there yet.
  private static func followed(_ path: String) -> URL {
    var place = URL(fileURLWithPath: path)
    // As many as the kernel follows; of links in a circle, one is replaced.
    for _ in 0..<40 {
      guard
        let target = try? FileManager.default.destinationOfSymbolicLink(atPath: place.path)
      else { break }
      place =
        URL(fileURLWithPath: target, relativeTo: place.deletingLastPathComponent()).absoluteURL
    }
    return place
  }
}
