internal import Foundation

/// One run of another program: its arguments never pass through a shell, and it cannot run for ever.
///
/// What it prints goes to files without a name, so neither a full pipe nor a program that it left
/// behind can hold the run up.
enum ChildProcess {
  /// What a program left.
  struct Outcome {
    /// The exit code; a program that a signal ended has none that is 0.
    var status: Int32
    var output: [UInt8]
    var errors: String
  }

  /// Returns the path of the program called `name` where the shell would find it.
  static func path(of name: String) -> String? {
    let folders = ProcessInfo.processInfo.environment["PATH"] ?? "/usr/local/bin:/usr/bin:/bin"
    return folders.split(separator: ":").map { "\($0)/\(name)" }.first {
      access($0, X_OK) == 0 && Disk.kind(of: $0) != .folder
    }
  }

  /// Runs the program at `path`.
  ///
  /// - Parameters:
  ///   - path: The program.
  ///   - arguments: Its arguments, each as it is.
  ///   - folder: The folder in which it runs.
  ///   - environment: All its variables.
  ///   - input: What it reads.
  ///   - seconds: After how long it is ended.
  /// - Returns: What it left; nil where it had to be ended.
  /// - Throws: `FileError` where it cannot be run.
  static func run(
    _ path: String,
    _ arguments: [String],
    in folder: String,
    environment: [String: String],
    input: [UInt8] = [],
    seconds: Int
  ) throws -> Outcome? {
    guard let reading = tmpfile(), let output = tmpfile(), let errors = tmpfile() else {
      throw FileError.system("cannot run \(path)")
    }
    let files = [reading, output, errors]
    defer { for file in files { fclose(file) } }
    guard fwrite(input, 1, input.count, reading) == input.count, fflush(reading) == 0 else {
      throw FileError.system("cannot run \(path)")
    }
    rewind(reading)
    try reserveDescriptors(for: path)
    let process = Process()
    process.executableURL = URL(fileURLWithPath: path)
    process.arguments = arguments
    process.currentDirectoryURL = URL(fileURLWithPath: folder)
    process.environment = environment
    process.standardInput = FileHandle(fileDescriptor: fileno(reading))
    process.standardOutput = FileHandle(fileDescriptor: fileno(output))
    process.standardError = FileHandle(fileDescriptor: fileno(errors))
    let ended = DispatchSemaphore(value: 0)
    process.terminationHandler = { _ in ended.signal() }
    do {
      try process.run()
    } catch {
      throw FileError(action: "cannot run \(path)", reason: error.localizedDescription)
    }
    guard ended.wait(timeout: .now() + .seconds(seconds)) == .success else {
      process.terminate()
      if ended.wait(timeout: .now() + .seconds(2)) != .success {
        kill(process.processIdentifier, SIGKILL)
        ended.wait()
      }
      return nil
    }
    return Outcome(
      status: process.terminationReason == .exit ? process.terminationStatus : -1,
      output: bytes(of: output),
      errors: String(decoding: bytes(of: errors), as: UTF8.self)
    )
  }

  /// Refuses to run a program where so few files can be opened that Foundation would end this one.
  private static func reserveDescriptors(for path: String) throws {
    let spare = (0..<12).map { _ in dup(STDERR_FILENO) }
    let failure = errno
    for descriptor in spare where descriptor >= 0 { close(descriptor) }
    if spare.contains(-1) { throw FileError.system("cannot run \(path)", code: failure) }
  }

  private static func bytes(of file: UnsafeMutablePointer<FILE>) -> [UInt8] {
    var status = stat()
    guard fstat(fileno(file), &status) == 0, status.st_size > 0 else { return [] }
    let size = Int(status.st_size)
    var count = 0
    return [UInt8](unsafeUninitializedCapacity: size) { buffer, initialized in
      while count < size, let base = buffer.baseAddress {
        let got = pread(fileno(file), base + count, size - count, off_t(count))
        guard got > 0 else { break }
        count += got
      }
      initialized = count
    }
  }
}
