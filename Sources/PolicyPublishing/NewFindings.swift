package import PolicyDiagnostics

/// What is wrong after a change that was not wrong before it.
package enum NewFindings {
  /// Returns the errors of `after` of which `before` has fewer with the same file and code.
  ///
  /// Lines and words of a finding change with the text, so findings are counted. Of a file and code
  /// with new errors, the last are returned.
  package static func errors(in after: [Diagnostic], before: [Diagnostic]) -> [Diagnostic] {
    var known: [Kind: Int] = [:]
    for finding in before where finding.severity == .error {
      known[Kind(finding), default: 0] += 1
    }
    return after.filter { finding in
      guard finding.severity == .error else { return false }
      let kind = Kind(finding)
      guard let left = known[kind], left > 0 else { return true }
      known[kind] = left - 1
      return false
    }
  }

  private struct Kind: Hashable {
    var path: String
    var code: DiagnosticCode

    init(_ finding: Diagnostic) {
      path = finding.path
      code = finding.code
    }
  }
}
