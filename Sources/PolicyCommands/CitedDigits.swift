internal import PolicyComparison
internal import PolicyDiagnostics
internal import PolicyLifecycle
internal import PolicyPublishing

/// The digits of a citation: of the seals of two versions, or of a draft's own text.
enum CitedDigits {
  /// Returns the SHA-256 that proves both texts.
  ///
  /// - Throws: `Refusal` where a version is not sealed.
  static func digits(_ base: ComparedText, _ revised: ComparedText) throws -> String {
    for side in [revised, base] where side.side.version == "draft" { return side.side.sha256 }
    // Seals name files from `content/`.
    let paths = [base, revised].map { String($0.file.path.trimmingPrefix("content/")) }
    guard let digest = base.seals?.digest(ofLinesFor: paths) else {
      throw Refusal(
        "A citation needs the seals of both versions, and seals.sha256 has not both; run "
          + "'policybook verify'."
      )
    }
    return digest.description
  }
}
