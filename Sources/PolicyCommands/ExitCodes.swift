package import ArgumentParser

/// What the program tells the shell when it ends.
extension ExitCode {
  /// Errors in content, overdue reviews where asked for, or a refusal.
  package static let findings = ExitCode(1)
  /// The book, policy, version or paragraph that was named is not there.
  package static let notFound = ExitCode(2)
  /// The command line was wrong (`EX_USAGE` of sysexits.h).
  package static let usage = ExitCode(64)
  /// The disk failed (`EX_IOERR` of sysexits.h).
  package static let inputOutput = ExitCode(74)
}
