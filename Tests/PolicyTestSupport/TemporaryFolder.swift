internal import Foundation
package import PolicyDiagnostics

/// A folder for one test, gone when nobody holds it any more.
package final class TemporaryFolder: Sendable {
  package let path: String

  /// What a file is besides its name.
  package struct Entry: Hashable, Sendable {
    package var bytes: [UInt8]
    package var inode: UInt64
    package var modified: Int
  }

  /// Makes the folder, with the files that a test begins with.
  package init(_ files: [SourceFile] = []) throws {
    let name = "policybook-test-\(UUID().uuidString)"
    // The path as the kernel knows it, so that tests can compare it with what programs say.
    let parent = Self.parent.resolvingSymlinksInPath()
    path = parent.appending(path: name).path
    try FileManager.default.createDirectory(atPath: path, withIntermediateDirectories: true)
    for file in files { try write(file.bytes, to: file.path) }
  }

  /// Where the folders are made: in memory where there is room for a large site, for making files
  /// on a disk takes longer than the tests.
  private static let parent: URL = {
    let memory = "/dev/shm"
    let facts = try? FileManager.default.attributesOfFileSystem(forPath: memory)
    let free = (facts?[.systemFreeSize] as? NSNumber)?.int64Value ?? 0
    let isRoomy = free > 2_000_000_000 && FileManager.default.isWritableFile(atPath: memory)
    return isRoomy ? URL(fileURLWithPath: memory) : FileManager.default.temporaryDirectory
  }()

  deinit {
    try? FileManager.default.removeItem(atPath: path)
  }

  /// Writes a file, with the folders above it.
  package func write(_ bytes: [UInt8], to inner: String) throws {
    let url = URL(fileURLWithPath: "\(path)/\(inner)")
    try FileManager.default.createDirectory(
      at: url.deletingLastPathComponent(),
      withIntermediateDirectories: true
    )
    try Data(bytes).write(to: url)
  }

  /// Writes a text file, with the folders above it.
  package func write(_ text: String, to inner: String) throws {
    try write(Array(text.utf8), to: inner)
  }

  /// Makes a folder, with those above it.
  package func makeFolder(_ inner: String) throws {
    try FileManager.default.createDirectory(
      atPath: "\(path)/\(inner)",
      withIntermediateDirectories: true
    )
  }

  /// Makes a symbolic link to `target`.
  package func link(_ inner: String, to target: String) throws {
    try FileManager.default.createSymbolicLink(
      atPath: "\(path)/\(inner)",
      withDestinationPath: target
    )
  }

  /// Removes a file or folder.
  package func remove(_ inner: String) throws {
    try FileManager.default.removeItem(atPath: "\(path)/\(inner)")
  }

  /// Returns the text of a file.
  package func text(of inner: String) throws -> String {
    try String(contentsOfFile: "\(path)/\(inner)", encoding: .utf8)
  }

  /// Whether something stands at the path.
  package func exists(_ inner: String) -> Bool {
    (try? FileManager.default.attributesOfItem(atPath: "\(path)/\(inner)")) != nil
  }

  /// Returns every file under `inner`, hidden ones included, by its path from there.
  package func entries(under inner: String) throws -> [String: Entry] {
    var entries: [String: Entry] = [:]
    let root = "\(path)/\(inner)"
    for name in try FileManager.default.subpathsOfDirectory(atPath: root) {
      var status = stat()
      guard lstat("\(root)/\(name)", &status) == 0, status.st_mode & S_IFMT == S_IFREG else {
        continue
      }
      let bytes = Array(try Data(contentsOf: URL(fileURLWithPath: "\(root)/\(name)")))
      entries[name] = Entry(
        bytes: bytes,
        inode: UInt64(status.st_ino),
        modified: Int(status.st_mtim.tv_sec) * 1_000_000_000 + Int(status.st_mtim.tv_nsec)
      )
    }
    return entries
  }

  /// Returns the bytes of every file under `inner`, by its path from there.
  package func bytes(under inner: String) throws -> [String: [UInt8]] {
    try entries(under: inner).mapValues(\.bytes)
  }
}
