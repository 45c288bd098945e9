internal import Foundation

/// Writing of files that must be whole after a power cut.
extension Disk {
  /// Puts `bytes` in the place of the file at `path`, or makes it: written beside, forced to the disk,
  /// then renamed.
  ///
  /// Whoever is cut short leaves the old file and a hidden one beside it, which the next call removes.
  /// The caller holds the lock.
  static func replace(_ path: String, with bytes: [UInt8]) throws {
    let parent = (path as NSString).deletingLastPathComponent
    let staging = "\(parent)/.\((path as NSString).lastPathComponent).policybook-new"
    if kind(of: parent) == .nothing {
      try makeFolder(parent)
      try sync((parent as NSString).deletingLastPathComponent)
    }
    if kind(of: staging) != .nothing, unlink(staging) != 0 {
      throw FileError.system("cannot remove \(staging)")
    }
    do {
      try write(bytes, toNewFile: staging)
      // On a shared folder colleagues go on to edit what they could edit before.
      var old = stat()
      if lstat(path, &old) == 0, old.st_mode & S_IFMT == S_IFREG {
        chmod(staging, old.st_mode & 0o777)
      }
      try sync(staging)
      try rename(staging, to: path)
    } catch {
      unlink(staging)
      throw error
    }
    try sync(parent)
  }

  /// Removes the file at `path`, and waits until that is on the disk.
  static func remove(_ path: String) throws {
    guard unlink(path) == 0 || errno == ENOENT else {
      throw FileError.system("cannot remove \(path)")
    }
    try sync((path as NSString).deletingLastPathComponent)
  }

  /// Waits until what the file or folder at `path` holds is on the disk.
  private static func sync(_ path: String) throws {
    let descriptor = open(path, O_RDONLY | O_NOFOLLOW | O_CLOEXEC)
    guard descriptor >= 0 else { throw FileError.system("cannot write \(path)") }
    defer { close(descriptor) }
    // Some file systems have nothing to wait for in a folder.
    guard fsync(descriptor) == 0 || errno == EINVAL else {
      throw FileError.system("cannot write \(path)")
    }
  }
}
