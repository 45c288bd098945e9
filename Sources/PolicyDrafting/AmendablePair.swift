package import PolicyComparison
package import PolicyDiagnostics
package import PolicyModel

/// Two texts whose sources can be amended, compared once for all that is written of them.
package struct AmendablePair: Sendable {
  let base: AmendableText
  let revised: AmendableText
  let comparison: VersionComparison

  /// Reads and compares two files; metadata at their beginnings is skipped.
  package init(_ base: SourceFile, _ revised: SourceFile) {
    let (base, revised) = (AmendableText(base), AmendableText(revised))
    self.init(
      base,
      revised,
      comparison: VersionComparison(base: base.text, revised: revised.text)
    )
  }

  /// Creates a pair of two texts that are compared already.
  package init(_ base: AmendableText, _ revised: AmendableText, comparison: VersionComparison) {
    self.base = base
    self.revised = revised
    self.comparison = comparison
  }

  /// Creates the pair of two texts of a book, which all who ask for it share.
  package init(_ base: StoredText, _ revised: StoredText) {
    self.init(
      base.derived { AmendableText(base.source) },
      revised.derived { AmendableText(revised.source) },
      comparison: VersionComparison(base, revised)
    )
  }

  /// Returns the Schedule of Amendments that turns the base into the revised text.
  package var schedule: WrittenSchedule { ScheduleWriter(self).schedule }
}
