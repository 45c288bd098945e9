internal import ArgumentParser

/// `amend`: carry out a Schedule of Amendments, or say how a line of one is understood.
struct AmendCommand: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "amend",
    abstract: "Carry out a Schedule of Amendments, or explain a line of one.",
    discussion: """
      'compare … --format schedule' writes such a schedule; the council resolves on it, \
      changes it perhaps, and 'amend apply' carries it out.

      Examples:
        policybook amend apply 1.0.md schedule.md -o draft.md
        policybook amend explain "In paragraph 2.6, omit “in writing,”." social-media
      """,
    subcommands: [AmendApplyCommand.self, AmendExplainCommand.self]
  )
}
