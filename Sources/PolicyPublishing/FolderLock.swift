internal import Foundation

/// A lock on a folder that the kernel keeps: a killed program leaves none.
final class FolderLock {
  private let descriptor: Int32

  /// Takes the lock on the folder at `path`.
  ///
  /// - Parameters:
  ///   - path: The folder.
  ///   - purpose: Who may be holding it, for the refusal.
  /// - Throws: `Refusal` where another program holds it.
  init(_ path: String, purpose: String) throws {
    descriptor = open(path, O_RDONLY | O_DIRECTORY | O_CLOEXEC)
    guard descriptor >= 0 else { throw FileError.system("cannot lock \(path)") }
    guard flock(descriptor, LOCK_EX | LOCK_NB) == 0 else {
      close(descriptor)
      throw Refusal("Nothing was done: \(purpose) is under way.")
    }
  }

  /// Gives the lock back.
  func release() {
    close(descriptor)
  }
}
