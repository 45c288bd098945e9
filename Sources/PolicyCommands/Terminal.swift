internal import ArgumentParser
internal import Foundation
internal import PolicyDiagnostics
internal import Synchronization

/// The one owner of what is printed: results to standard output, all else to standard error.
enum Terminal {
  /// Writes a result; where it cannot be kept, as on a full disk, the program ends.
  static func result(_ text: String) {
    guard let failure = write(text, to: STDOUT_FILENO) else { return }
    message("policybook: cannot write the result: \(String(cString: strerror(failure)))\n")
    exit(ExitCode.inputOutput.rawValue)
  }

  /// Writes a line that is not a result: a diagnostic, a summary.
  static func message(_ text: String) {
    _ = write(text, to: STDERR_FILENO)
  }

  /// Returns `text` with control characters made visible, but for ends of lines.
  static func printable(_ text: String) -> String {
    text.split(separator: "\n", omittingEmptySubsequences: false)
      .map { DiagnosticFormatter.printable(String($0)) }.joined(separator: "\n")
  }

  /// Whether standard error is a terminal, where progress can be shown.
  static var showsProgress: Bool { isatty(STDERR_FILENO) == 1 }

  /// Whether standard output is a terminal that shows colour (no-color.org).
  static var showsColour: Bool {
    isatty(STDOUT_FILENO) == 1
      && ProcessInfo.processInfo.environment["NO_COLOR", default: ""].isEmpty
      && ProcessInfo.processInfo.environment["TERM"] != "dumb"
  }

  /// The width of the terminal, or of a printed line where there is none.
  static var width: Int {
    var size = winsize()
    guard isatty(STDOUT_FILENO) == 1, ioctl(STDOUT_FILENO, UInt(TIOCGWINSZ), &size) == 0,
      size.ws_col >= 40
    else { return 80 }
    return min(Int(size.ws_col), 100)
  }

  /// Returns what shows progress on one line, or does nothing where nobody watches.
  static func progress(_ what: String, isQuiet: Bool)
    -> @Sendable (_ done: Int, _ total: Int) ->
    Void
  {
    guard showsProgress, !isQuiet else { return { _, _ in } }
    let shown = Mutex(-1)
    return { done, total in
      let percent = total == 0 ? 100 : done * 100 / total
      shown.withLock { last in
        guard percent > last else { return }
        last = percent
        message("\r\(what) \(percent) %" + (done == total ? "\r\u{1B}[K" : ""))
      }
    }
  }

  /// Writes all of `text`, and returns what went wrong.
  private static func write(_ text: String, to descriptor: Int32) -> Int32? {
    var rest = Array(text.utf8)[...]
    while !rest.isEmpty {
      let count = rest.withUnsafeBytes { Foundation.write(descriptor, $0.baseAddress, $0.count) }
      if count > 0 {
        rest = rest.dropFirst(count)
      } else if errno != EINTR {
        // A reader that has gone (`| head`) is no fault of the command.
        return errno == EPIPE ? nil : errno
      }
    }
    return nil
  }
}
