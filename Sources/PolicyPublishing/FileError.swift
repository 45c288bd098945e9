internal import Foundation

/// A fault of the machine: a folder that is not there, a file that cannot be read, a full disk.
package struct FileError: Error, CustomStringConvertible, Sendable {
  /// What could not be done, with the path: "cannot read content/book.yml".
  package let action: String
  package let reason: String

  /// Creates an error with the reason that the system gave last.
  static func system(_ action: String, code: Int32 = errno) -> FileError {
    FileError(action: action, reason: String(cString: strerror(code)))
  }

  /// Creates an error.
  package init(action: String, reason: String) {
    self.action = action
    self.reason = reason
  }

  package var description: String { "\(action): \(reason)" }
}
