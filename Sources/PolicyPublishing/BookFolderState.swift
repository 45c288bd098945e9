internal import Foundation

/// How the files of a book stand on the disk: equal to another state where nothing was touched between.
///
/// Nothing is read but the facts that the disk keeps about files, so asking often costs little.
package struct BookFolderState: Hashable, Sendable {
  private var entries: [Entry] = []

  private struct Entry: Hashable {
    var path: String
    var inode: UInt64
    var size: Int64
    /// When the file was written, and when its facts were changed, in nanoseconds.
    var modified: Int64
    var changed: Int64
  }

  /// Looks at the folders `content` and `site` of the book at `path`.
  init(of path: String) {
    for folder in ["content", "site"] { look(at: "\(path)/\(folder)") }
  }

  private mutating func look(at path: String) {
    var status = stat()
    guard lstat(path, &status) == 0 else { return }
    guard status.st_mode & S_IFMT == S_IFDIR else {
      entries.append(
        Entry(
          path: path,
          inode: UInt64(status.st_ino),
          size: Int64(status.st_size),
          modified: Self.nanoseconds(status.st_mtim),
          changed: Self.nanoseconds(status.st_ctim)
        )
      )
      return
    }
    // A folder is what it holds: the hidden files that editors make in it change its time.
    entries.append(Entry(path: path, inode: 0, size: 0, modified: 0, changed: 0))
    // One that vanishes meanwhile is seen the next time.
    for name in (try? Disk.names(in: path)) ?? [] { look(at: "\(path)/\(name)") }
  }

  private static func nanoseconds(_ time: timespec) -> Int64 {
    Int64(time.tv_sec) * 1_000_000_000 + Int64(time.tv_nsec)
  }
}

extension BookFolder {
  /// Looks how the files stand, without reading them.
  package func state() -> BookFolderState { BookFolderState(of: path) }
}
