internal import Foundation

/// One run of the built program, which stands beside the tests.
package struct ProgramRun: Sendable {
  package let status: Int32
  package let output: String
  package let errors: String
  /// The processor time that it took, in seconds.
  package let seconds: Double
  /// The most memory that it held, in bytes.
  package let peakMemory: Int

  /// Where the built program is.
  package static var programPath: String {
    let tests = URL(fileURLWithPath: "/proc/self/exe").resolvingSymlinksInPath()
    return tests.deletingLastPathComponent().appending(path: "policybook").path
  }

  /// Runs `policybook` with `arguments` in the folder `directory`.
  ///
  /// - Parameters:
  ///   - arguments: What follows the program's name.
  ///   - directory: The folder in which it runs.
  ///   - outputPath: Where its results go instead of `output`, such as `/dev/full`.
  /// - Throws: Where the program cannot be run.
  package init(_ arguments: [String], in directory: String = "/", outputPath: String? = nil) throws
  {
    let folder = try TemporaryFolder()
    let program = Self.programPath
    var actions = posix_spawn_file_actions_t()
    posix_spawn_file_actions_init(&actions)
    defer { posix_spawn_file_actions_destroy(&actions) }
    let files = [
      (0, "/dev/null", O_RDONLY), (1, outputPath ?? "\(folder.path)/output", O_WRONLY | O_CREAT),
      (2, "\(folder.path)/errors", O_WRONLY | O_CREAT),
    ]
    for (descriptor, path, flags) in files {
      posix_spawn_file_actions_addopen(&actions, Int32(descriptor), path, flags, 0o644)
    }
    // The C library hides the file action that would change the folder; and a program that runs
    // away must not take the machine with it.
    let shell = [
      "/bin/sh", "-c", "ulimit -v 4000000; cd \"$0\" && exec timeout 60 \"$@\"", directory, program,
    ]
    var words: [UnsafeMutablePointer<CChar>?] = (shell + arguments).map { strdup($0) } + [nil]
    defer { for word in words { free(word) } }
    var id: pid_t = 0
    let failure = posix_spawn(&id, "/bin/sh", &actions, nil, &words, environ)
    guard failure == 0 else { throw POSIXError(POSIXErrorCode(rawValue: failure) ?? .EIO) }
    var ended: Int32 = 0
    var usage = rusage()
    while wait4(id, &ended, 0, &usage) < 0, errno == EINTR {}
    let times = [usage.ru_utime, usage.ru_stime]
    seconds = times.reduce(0) { $0 + Double($1.tv_sec) + Double($1.tv_usec) / 1_000_000 }
    peakMemory = usage.ru_maxrss * 1024
    // WIFEXITED and WEXITSTATUS; a signal counts as its negative number.
    status = ended & 0x7F == 0 ? (ended >> 8) & 0xFF : -(ended & 0x7F)
    output = outputPath == nil ? try folder.text(of: "output") : ""
    errors = try folder.text(of: "errors")
  }
}

extension TemporaryFolder {
  /// Returns what a line of shell prints in the folder.
  package func shell(_ line: String) throws -> String {
    let process = Process()
    let output = Pipe()
    process.executableURL = URL(fileURLWithPath: "/bin/sh")
    process.arguments = ["-c", line]
    process.currentDirectoryURL = URL(fileURLWithPath: path)
    process.standardOutput = output
    try process.run()
    let bytes = try output.fileHandleForReading.readToEnd() ?? Data()
    process.waitUntilExit()
    return String(decoding: bytes, as: UTF8.self)
  }
}
