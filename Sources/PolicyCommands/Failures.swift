internal import ArgumentParser
internal import PolicyPublishing

/// Failures of the machine and refusals, told in one line and turned into exit codes.
enum Failures {
  /// Returns what `body` returns.
  ///
  /// - Throws: `ExitCode.inputOutput` for a `FileError`, `ExitCode.findings` for a `Refusal`, once
  ///   they were told.
  static func told<Value>(_ body: () throws -> Value) throws -> Value {
    do {
      return try body()
    } catch let error as FileError {
      Terminal.message("policybook: \(error)\n")
      throw ExitCode.inputOutput
    } catch let refusal as Refusal {
      Terminal.message("policybook: \(refusal)\n")
      throw ExitCode.findings
    }
  }
}
