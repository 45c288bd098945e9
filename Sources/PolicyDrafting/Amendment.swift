package import PolicyDiagnostics

/// The acts of amendment: a schedule written from two texts, and a schedule carried out.
package enum Amendment {
  /// Returns the text of `base` with `schedule` carried out, or nil with what stands against it.
  ///
  /// All that no instruction names stays byte for byte, metadata and line breaks included.
  package static func apply(_ schedule: SourceFile, to base: SourceFile) -> Parsed<String?> {
    let parsed = ScheduleParser.instructions(in: schedule)
    guard !parsed.diagnostics.hasErrors else {
      return Parsed(nil, diagnostics: parsed.diagnostics)
    }
    let applied = apply(parsed.value, of: schedule.path, to: AmendableText(base))
    return Parsed(applied.value, diagnostics: parsed.diagnostics + applied.diagnostics)
  }

  /// Returns `base` with `instructions` carried out, or nil with what stands against them.
  package static func apply(
    _ instructions: [Instruction],
    of path: String,
    to base: AmendableText
  ) -> Parsed<String?> {
    var application = AmendmentApplication(base, schedule: path)
    return application.run(instructions)
  }

  /// Returns the Schedule of Amendments that turns `base` into `revised`.
  package static func schedule(from base: SourceFile, to revised: SourceFile) -> WrittenSchedule {
    AmendablePair(base, revised).schedule
  }
}
