import PolicyComparison
import PolicyDiagnostics
import PolicyModel
import PolicyParsing

/// Two texts in Markdown, compared.
func comparison(_ base: String, _ revised: String) -> VersionComparison {
  VersionComparison(base: text(base), revised: text(revised))
}

/// Two texts in Markdown, compared and weighed.
func classified(_ base: String, _ revised: String) -> ClassifiedComparison {
  ClassifiedComparison(base: text(base), revised: text(revised))
}

/// The clauses that Markdown makes.
func text(_ markdown: String) -> PolicyText {
  PlainFile.text(of: SourceFile(path: "text.md", text: markdown))
}

/// The changes in short: "2.5>2.6 renumbered", "-2.3 omitted", "+2.4 inserted".
func summary(_ comparison: VersionComparison) -> [String] {
  comparison.changes.filter(\.isChange).map { change in
    let base = change.base?.clause.address
    let revised = change.revised?.clause.address
    let name =
      switch (base, revised) {
      case (let base?, let revised?): base == revised ? base : "\(base)>\(revised)"
      case (let base?, nil): "-\(base)"
      case (nil, let revised): "+\(revised ?? "")"
      }
    let facts =
      [change.status == .unchanged ? nil : change.status.rawValue]
      + [change.isMoved ? "moved" : nil, change.isRenumbered ? "renumbered" : nil]
    return ([name] + facts.compactMap { $0 }).joined(separator: " ")
  }
}

/// Numbers that look random and are the same in every run.
///
/// Source: SplitMix64; G. Steele, D. Lea, C. Flood, "Fast splittable pseudorandom number
/// generators" (2014).
struct SeededNumbers: RandomNumberGenerator {
  var state: UInt64

  mutating func next() -> UInt64 {
    state &+= 0x9E37_79B9_7F4A_7C15
    var value = state
    value = (value ^ (value >> 30)) &* 0xBF58_476D_1CE4_E5B9
    value = (value ^ (value >> 27)) &* 0x94D0_49BB_1331_11EB
    return value ^ (value >> 31)
  }
}
