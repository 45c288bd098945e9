internal import PolicyComparison
internal import PolicyEncoding

/// The classes of a comparison as people read them on a terminal: the strongest first.
struct ClassListing {
  private let classified: ClassifiedComparison
  private let base: ComparedSide
  private let revised: ComparedSide

  init(_ classified: ClassifiedComparison, base: ComparedSide, revised: ComparedSide) {
    self.classified = classified
    self.base = base
    self.revised = revised
  }

  /// Returns the listing in lines of about `width` characters: the class of all, then each class
  /// with its changes in the order of the text.
  func text(width: Int) -> String {
    let title = revised.id == nil ? "" : "\(revised.title)\n"
    let overall = classified.overall
    let label =
      overall.isEditorial ? "It can be called editorial." : "It cannot be called editorial."
    var lines = [
      "\(title)\(base.name) to \(revised.name)", "", "Class: \(overall.rawValue). \(label)",
      classified.overall == .none ? overall.sentence : classified.overallSentence,
    ]
    for changeClass in ChangeClass.allCases.reversed() {
      let changes = classified.shown.filter { $0.verdict.changeClass == changeClass }
      guard !changes.isEmpty else { continue }
      lines += ["", changeClass.rawValue.capitalisedFirst]
      lines += changes.map { change, verdict in
        let name = (change.revised ?? change.base)?.name ?? ""
        let entry = verdict.reason.isEmpty ? name : "\(name): \(verdict.reason)"
        let wrapped = Wrapping.lines(of: entry, width: width - 4, indent: "  ")
        return "  " + wrapped.replacing("\n", with: "\n  ")
      }
    }
    return lines.joined(separator: "\n") + "\n"
  }
}
