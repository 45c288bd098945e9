internal import CFolderExchange
internal import Foundation
internal import PolicyEncoding

/// Reading and writing of single files: the one owner of the disk's calls.
///
/// Links are never followed: a symbolic link in a book could lead anywhere.
enum Disk {
  /// What stands at a path.
  enum Kind {
    case nothing, file, folder, symbolicLink, other
  }

  /// Returns what stands at `path`, without following a link.
  static func kind(of path: String) -> Kind {
    var status = stat()
    guard lstat(path, &status) == 0 else { return .nothing }
    switch status.st_mode & S_IFMT {
    case S_IFREG: return .file
    case S_IFDIR: return .folder
    case S_IFLNK: return .symbolicLink
    default: return .other
    }
  }

  /// Returns the bytes of the file at `path`.
  static func read(_ path: String) throws -> [UInt8] {
    // Whoever opens a pipe waits for its other end, unless told not to.
    let descriptor = open(path, O_RDONLY | O_NOFOLLOW | O_NONBLOCK | O_CLOEXEC)
    guard descriptor >= 0 else { throw FileError.system("cannot read \(path)") }
    defer { close(descriptor) }
    var status = stat()
    guard fstat(descriptor, &status) == 0 else { throw FileError.system("cannot read \(path)") }
    guard status.st_mode & S_IFMT == S_IFREG else {
      throw FileError(action: "cannot read \(path)", reason: "it is not a plain file")
    }
    let size = Int(status.st_size)
    var count = 0
    var failure: Int32 = 0
    let bytes = [UInt8](unsafeUninitializedCapacity: size) { buffer, initialized in
      while count < size, let base = buffer.baseAddress {
        let got = Foundation.read(descriptor, base + count, size - count)
        if got < 0 { failure = errno }
        guard got > 0 else { break }
        count += got
      }
      initialized = count
    }
    if failure != 0 { throw FileError.system("cannot read \(path)", code: failure) }
    return bytes
  }

  /// Writes a new file at `path`, which must not exist.
  static func write(_ bytes: [UInt8], toNewFile path: String) throws {
    let descriptor = open(path, O_WRONLY | O_CREAT | O_EXCL | O_NOFOLLOW | O_CLOEXEC, 0o644)
    guard descriptor >= 0 else { throw FileError.system("cannot write \(path)") }
    try write(bytes, to: descriptor, named: path)
  }

  /// Gives `bytes` to the pipe or device at `path`; a plain file that took its place is left alone.
  static func write(_ bytes: [UInt8], toStream path: String) throws {
    let descriptor = open(path, O_WRONLY | O_NOFOLLOW | O_CLOEXEC)
    var status = stat()
    guard descriptor >= 0, fstat(descriptor, &status) == 0 else {
      throw FileError.system("cannot write \(path)")
    }
    guard status.st_mode & S_IFMT != S_IFREG else {
      close(descriptor)
      throw FileError(action: "cannot write \(path)", reason: "it is not a device any more")
    }
    try write(bytes, to: descriptor, named: path)
  }

  /// Gives `bytes` to an open file, behind what was written to it before.
  static func write(_ bytes: [UInt8], toOpen descriptor: Int32, named path: String) throws {
    let own = dup(descriptor)
    guard own >= 0 else { throw FileError.system("cannot write \(path)") }
    try write(bytes, to: own, named: path)
  }

  /// Writes all of `bytes`, and closes the file.
  private static func write(_ bytes: [UInt8], to descriptor: Int32, named path: String) throws {
    var written = 0
    var failure: Int32 = 0
    bytes.withUnsafeBytes { buffer in
      while written < buffer.count, let base = buffer.baseAddress {
        let count = Foundation.write(descriptor, base + written, buffer.count - written)
        if count < 0, errno == EINTR { continue }
        if count <= 0 {
          failure = errno
          break
        }
        written += count
      }
    }
    if close(descriptor) != 0, failure == 0 { failure = errno }
    if failure != 0 { throw FileError.system("cannot write \(path)", code: failure) }
  }

  /// Makes the folder at `path`, with the folders above it.
  static func makeFolder(_ path: String) throws {
    guard mkdir(path, 0o777) != 0 else { return }
    var failure = errno
    let parent = (path as NSString).deletingLastPathComponent
    if failure == ENOENT, !parent.isEmpty, parent != path {
      try makeFolder(parent)
      failure = mkdir(path, 0o777) == 0 ? 0 : errno
    }
    // A link to a folder is as good, for whoever names it means it.
    var status = stat()
    let isThere =
      failure == EEXIST && stat(path, &status) == 0 && status.st_mode & S_IFMT == S_IFDIR
    guard failure == 0 || isThere else {
      throw FileError.system(
        "cannot make the folder \(path)",
        code: failure == EEXIST ? ENOTDIR : failure
      )
    }
  }

  /// Makes a second name for the file at `path`; returns whether that could be done.
  static func link(_ path: String, to newPath: String) -> Bool {
    Foundation.link(path, newPath) == 0
  }

  /// Gives what stands at `path` the name `newPath`, which must be free.
  static func rename(_ path: String, to newPath: String) throws {
    guard Foundation.rename(path, newPath) == 0 else {
      throw FileError.system("cannot rename \(path) to \(newPath)")
    }
  }

  /// Lets two folders change names in one step, so that a reader sees the one or the other.
  ///
  /// Where the file system cannot do that in one step (some network shares), two renames do.
  static func exchange(_ path: String, with other: String) throws {
    if policybook_exchange_names(path, other) == 0 { return }
    guard errno == EINVAL || errno == ENOSYS || errno == ENOTSUP else {
      throw FileError.system("cannot put \(path) in the place of \(other)")
    }
    let aside = path + "-old"
    try rename(other, to: aside)
    do {
      try rename(path, to: other)
    } catch {
      try rename(aside, to: other)
      throw error
    }
    try rename(aside, to: path)
  }

  /// Lets the folder at `path`, which the tool made, be changed: somebody may have protected it.
  static func unprotect(_ path: String) {
    chmod(path, 0o700)
  }

  /// Removes the folder at `path` with all in it; links in it are removed, not followed.
  static func removeFolder(_ path: String) throws {
    guard kind(of: path) == .folder else {
      guard unlink(path) == 0 else { throw FileError.system("cannot remove \(path)") }
      return
    }
    unprotect(path)
    for name in try allNames(in: path) { try removeFolder("\(path)/\(name)") }
    guard rmdir(path) == 0 else { throw FileError.system("cannot remove \(path)") }
  }

  /// Returns `path` as the kernel sees it, links followed; what does not exist yet stays as it is.
  static func realPath(_ path: String) -> String {
    if let real = realpath(path, nil) {
      defer { free(real) }
      return String(cString: real)
    }
    let name = (path as NSString).lastPathComponent
    let parent = (path as NSString).deletingLastPathComponent
    guard !parent.isEmpty, parent != path else { return path }
    let real = realPath(parent)
    return real == "/" ? "/\(name)" : "\(real)/\(name)"
  }

  /// Whether nothing at all stands in the folder at `path`, hidden files included.
  static func isEmptyFolder(_ path: String) throws -> Bool {
    try allNames(in: path).isEmpty
  }

  /// Returns the names in the folder at `path`, sorted by bytes, but for those that begin with a full stop.
  static func names(in path: String) throws -> [String] {
    try allNames(in: path).filter { !$0.hasPrefix(".") }
  }

  /// Returns the names in the folder at `path`, sorted by bytes, hidden ones included.
  static func allNames(in path: String) throws -> [String] {
    guard let folder = opendir(path) else { throw FileError.system("cannot list \(path)") }
    defer { closedir(folder) }
    var names: [String] = []
    while let entry = readdir(folder) {
      let name = withUnsafeBytes(of: &entry.pointee.d_name) { bytes in
        String(decoding: bytes.prefix { $0 != 0 }, as: UTF8.self)
      }
      if name != ".", name != ".." { names.append(name) }
    }
    return names.sorted { ExactString($0) < ExactString($1) }
  }
}
