internal import Foundation

/// Questions to whoever sits at the terminal.
extension Terminal {
  /// Whether somebody can be asked: a script cannot.
  static var canAsk: Bool { isatty(STDIN_FILENO) == 1 && isatty(STDERR_FILENO) == 1 }

  /// Asks until `read` makes something of the answer; returns nil where nobody answers.
  static func ask<Value>(_ question: String, read: (String) throws -> Value) -> Value? {
    while true {
      message("\(question) ")
      guard let line = readLine() else {
        message("\n")
        return nil
      }
      do {
        return try read(line.trimmingCharacters(in: .whitespaces))
      } catch {
        message("\(error)\n")
      }
    }
  }
}
