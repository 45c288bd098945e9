internal import ArgumentParser
internal import PolicyModel
internal import PolicyPublishing

/// Failures of the machine, names that lead nowhere and refusals, said in one line and turned into
/// exit codes.
enum Failures {
  /// Returns what `body` returns.
  ///
  /// - Throws: `ExitCode.inputOutput` for a `FileError`, `ExitCode.notFound` for a `NotFound`,
  ///   `ExitCode.findings` for a `Refusal`, once they were told.
  static func told<Value>(_ body: () throws -> Value) throws -> Value {
    do {
      return try body()
    } catch let error as FileError {
      Terminal.message("policybook: \(error)\n")
      throw ExitCode.inputOutput
    } catch let missing as NotFound {
      Terminal.message("policybook: \(sentence(missing))\n")
      throw ExitCode.notFound
    } catch let refusal as Refusal {
      Terminal.message("policybook: \(refusal)\n")
      throw ExitCode.findings
    }
  }

  /// What is said of a name that leads nowhere, with the command that helps where there is one.
  private static func sentence(_ missing: NotFound) -> String {
    switch missing.kind {
    case .book: "\(missing); 'policybook init DIR' makes a book, and --book DIR names one"
    case .draft:
      "'\(missing.place)' has no draft; 'policybook draft \(missing.place)' begins one."
    default: missing.description
    }
  }
}
