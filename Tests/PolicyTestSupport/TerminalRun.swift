internal import Foundation

/// One run of the built program on a terminal of its own, with somebody typing.
package struct TerminalRun: Sendable {
  package let status: Int32
  /// What the terminal showed, what was typed among it, with plain ends of lines.
  package let screen: String

  /// Runs `policybook` with `arguments` in the folder `directory`.
  ///
  /// - Parameters:
  ///   - arguments: What follows the program's name.
  ///   - typed: What is typed; `\u{4}` at the beginning of a line ends the input.
  ///   - directory: The folder in which it runs.
  ///   - environment: What its environment says otherwise than that of the tests.
  /// - Throws: Where the program cannot be run.
  package init(
    _ arguments: [String],
    typing typed: String,
    in directory: String,
    environment: [String: String] = [:]
  ) throws {
    var main: Int32 = -1
    var child: Int32 = -1
    guard openpty(&main, &child, nil, nil, nil) == 0 else { throw POSIXError(.ENOTTY) }
    defer { close(main) }
    let process = Process()
    process.executableURL = URL(fileURLWithPath: ProgramRun.programPath)
    process.arguments = arguments
    process.environment = ProcessInfo.processInfo.environment.merging(environment) { $1 }
    process.currentDirectoryURL = URL(fileURLWithPath: directory)
    let terminal = FileHandle(fileDescriptor: child, closeOnDealloc: false)
    process.standardInput = terminal
    process.standardOutput = terminal
    process.standardError = terminal
    try process.run()
    close(child)
    // The terminal keeps what is typed until the program reads it.
    _ = Array(typed.utf8).withUnsafeBytes { write(main, $0.baseAddress, $0.count) }
    var shown: [UInt8] = []
    var buffer = [UInt8](repeating: 0, count: 4096)
    while true {
      // When nobody holds the other end any more, reading fails (EIO).
      let count = read(main, &buffer, buffer.count)
      guard count > 0 else { break }
      shown += buffer.prefix(count)
    }
    process.waitUntilExit()
    status = process.terminationStatus
    screen = String(decoding: shown, as: UTF8.self).replacing("\r\n", with: "\n")
  }
}
