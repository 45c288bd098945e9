internal import Foundation

/// One run of the built program that is killed (SIGKILL) while it works.
package struct KilledRun: Sendable {
  /// Whether the signal came before the program had ended by itself.
  package let wasKilled: Bool

  /// Runs `policybook` with `arguments` in the folder `directory`, and kills it.
  ///
  /// - Parameters:
  ///   - arguments: What follows the program's name.
  ///   - directory: The folder in which it runs.
  ///   - path: The path whose appearance begins the count; none begins it at once.
  ///   - microseconds: How long after that the signal is sent.
  /// - Throws: Where the program cannot be run.
  package init(
    _ arguments: [String],
    in directory: String,
    onceThereIs path: String? = nil,
    after microseconds: Int
  ) throws {
    let shell = [
      "/bin/sh", "-c", "cd \"$0\" && exec \"$@\" 2>/dev/null", directory, ProgramRun.programPath,
    ]
    var words: [UnsafeMutablePointer<CChar>?] = (shell + arguments).map { strdup($0) } + [nil]
    defer { for word in words { free(word) } }
    var id: pid_t = 0
    let failure = posix_spawn(&id, "/bin/sh", nil, nil, &words, environ)
    guard failure == 0 else { throw POSIXError(POSIXErrorCode(rawValue: failure) ?? .EIO) }
    var ended: Int32 = 0
    var hasEnded = false
    // The window is shorter than a sleep can be, so the processor waits.
    if let path {
      while access(path, F_OK) != 0, !hasEnded { hasEnded = waitpid(id, &ended, WNOHANG) == id }
    }
    let start = DispatchTime.now().uptimeNanoseconds
    while DispatchTime.now().uptimeNanoseconds - start < UInt64(microseconds) * 1_000 {}
    if !hasEnded {
      kill(id, SIGKILL)
      while waitpid(id, &ended, 0) < 0, errno == EINTR {}
    }
    wasKilled = !hasEnded && ended & 0x7F == SIGKILL
  }
}
