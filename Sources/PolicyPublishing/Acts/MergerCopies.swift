internal import PolicyDiagnostics
internal import PolicyModel

/// Merger plans as they were when their target was published, kept under the version's label.
enum MergerCopies {
  /// Returns a copy of each plan that makes the draft of `policy`, for its version `label`.
  ///
  /// - Parameters:
  ///   - policy: The target.
  ///   - label: The version that its draft becomes.
  ///   - pins: Plans that change because they named the draft: the copy is of the plan as it will be.
  ///   - book: The book.
  /// - Returns: The files `content/mergers/<id>@<label>.yml`, by their paths.
  static func copies(
    of policy: Policy,
    published label: VersionLabel,
    _ pins: [SourceFile],
    in book: CheckedBook
  ) -> [SourceFile] {
    book.book.mergers.filter { plan in
      guard plan.target == policy.id else { return false }
      // A publication that was cut short may have written the copy.
      if let published = plan.published { return published == label }
      return MergerTarget(of: plan, in: policy).basis == .draft
    }.compactMap { plan in
      let path = BookPath.merger(plan.id).path
      guard let source = (pins + book.files.content).first(where: { $0.path == path }) else {
        return nil
      }
      return SourceFile(path: BookPath.mergerCopy(plan.id, label).path, bytes: source.bytes)
    }
  }
}
