internal import ArgumentParser
internal import Foundation
internal import PolicyEncoding
internal import Synchronization

/// The one owner of what is printed: results to standard output, all else to standard error.
///
/// Whatever the form, nothing in a text can steer a terminal, nor one behind a pipe: characters that
/// would are shown as U+FFFD. JSON has escapes for them, so it loses nothing.
enum Terminal {
  /// Writes a result; where it cannot be kept, as on a full disk, the program ends.
  ///
  /// - Parameters:
  ///   - text: The result.
  ///   - isColoured: Whether it has colours of the program's own; its words must be safe already.
  ///   - file: The option that writes the result to a file, as it is.
  static func result(_ text: String, isColoured: Bool = false, file: String? = nil) {
    let shown = isColoured ? text : Self.shown(text)
    if let failure = write(shown, to: STDOUT_FILENO) {
      message("policybook: cannot write the result: \(String(cString: strerror(failure)))\n")
      exit(ExitCode.inputOutput.rawValue)
    }
    if let file, shown != text {
      message(
        "policybook: control characters were replaced by U+FFFD; '\(file) FILE' keeps them.\n"
      )
    }
  }

  /// Writes a line that is not a result: a diagnostic, a summary.
  static func message(_ text: String) {
    _ = write(shown(text), to: STDERR_FILENO)
  }

  private static func shown(_ text: String) -> String {
    SteeringCharacters.shown(in: text, isOneLine: false)
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
        _ = write(
          "\r\(what) \(percent) %" + (done == total ? "\r\u{1B}[K" : ""),
          to: STDERR_FILENO
        )
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
