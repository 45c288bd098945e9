package import PolicyDiagnostics
internal import PolicyEncoding
internal import PolicyLifecycle
internal import PolicyModel

/// The seals held against the repository, where there is one.
extension Publisher {
  /// Returns where the committed history of the book disagrees with its seals; nothing where the book
  /// is in no repository, or there is no git.
  ///
  /// Where git fails, that is a finding too.
  package func historyFindings(of checked: CheckedBook) -> [Diagnostic] {
    do {
      guard let repository = try GitRepository(holding: folder.path) else { return [] }
      return try findings(of: checked, in: repository)
    } catch {
      return [HistoryChecks.unread("\(error)")]
    }
  }

  private func findings(of checked: CheckedBook, in repository: GitRepository) throws
    -> [Diagnostic]
  {
    let bytes = Dictionary(
      checked.files.content.map { (ExactString($0.sealPath), $0.bytes) },
      uniquingKeysWith: { first, _ in first }
    )
    // A file that differs from its seal is told by itself.
    let intact = checked.register.entries.filter { entry in
      bytes[ExactString(entry.path)].map { Digest(of: $0) == entry.digest } ?? false
    }
    let history = try repository.history(ofIntact: intact.map(\.path))
    return HistoryChecks.diagnostics(of: history, register: checked.register)
  }
}
