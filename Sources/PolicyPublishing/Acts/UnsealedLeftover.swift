internal import PolicyDiagnostics

/// A file that a command wrote before it was cut short, and that says something else than it would now.
enum UnsealedLeftover {
  /// Returns why nothing is written over `file`, which is there without a seal.
  static func refusal(of file: SourceFile) -> Refusal {
    Refusal(
      "'\(file.path)' is there without a seal and says something else than would be written: a command "
        + "was cut short. Run that command again as it was, or remove the file."
    )
  }
}
