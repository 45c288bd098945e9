package import PolicyDiagnostics

/// Every code of this part of the line.
package enum LifecycleCodes {
  /// The codes of what is wrong with seals: what `verify` tells.
  package static let seals: [DiagnosticCode] = [
    SealRegister.malformed, SealChecks.textChanged, SealChecks.lineEndingsChanged,
    SealChecks.fileMissing, SealChecks.repeated, SealChecks.outOfOrder, SealChecks.unsealed,
    FileNames.ambiguous,
  ]

  /// The codes.
  package static let all: [DiagnosticCode] =
    seals + HistoryChecks.codes + [
      ReviewOverdue.code, ReviewInFuture.code, EditorialNotProved.code, SupersededInstrument.code,
      MergerSourceChanged.code, ForbiddenAttachment.code,
      MergerVerbatimDiffers.code, MergerOverdue.code,
    ]
}
