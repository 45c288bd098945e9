internal import PolicyEncoding
internal import Synchronization

/// The bytes of a file and the beginnings of its lines.
final class SourceContent: Sendable {
  let bytes: [UInt8]
  /// The offset of the first byte of each line.
  let lineStarts: [UInt32]

  init(_ bytes: [UInt8]) {
    self.bytes = bytes
    var starts: [UInt32] = [0]
    bytes.withUnsafeBufferPointer { bytes in
      while let end = ByteSearch.offset(
        of: UInt8(ascii: "\n"),
        in: bytes,
        from: Int(starts[starts.count - 1])
      ) {
        starts.append(UInt32(clamping: end + 1))
      }
    }
    lineStarts = starts
  }
}

/// Where the bytes of a large book are read again, so that not all of them are in memory at once.
///
/// A file that says something else by then has changed while the program ran. It reads as empty, and
/// `changed` names it: who used the archive asks for that before anything is made of what was read.
package final class SourceArchive: Sendable {
  private let read: @Sendable (_ path: String) -> [UInt8]?
  private let state = Mutex(State())

  private struct State {
    /// The files that were asked for last.
    var recent: [(path: String, content: SourceContent)] = []
    var changed: Set<String> = []
  }

  /// Creates an archive whose files `read` reads, by their paths from the book's folder.
  package init(read: @escaping @Sendable (_ path: String) -> [UInt8]?) {
    self.read = read
  }

  /// The paths of the files that were changed or removed since they were first read, in order.
  package var changed: [String] { state.withLock { $0.changed.sorted() } }

  /// Returns what the file at `path` says, whose bytes had `fingerprint` when they were first read.
  func content(of path: String, _ fingerprint: Int) -> SourceContent {
    if let known = state.withLock({ $0.recent.last { $0.path == path }?.content }) { return known }
    let bytes = read(path)
    let isSame = bytes?.hashValue == fingerprint
    let content = SourceContent(isSame ? bytes ?? [] : [])
    state.withLock { state in
      if !isSame { state.changed.insert(path) }
      state.recent.append((path, content))
      if state.recent.count > 8 { state.recent.removeFirst() }
    }
    return content
  }
}
