internal import PolicyComparison
internal import PolicyDiagnostics
internal import PolicyModel

/// The revised text in full as Markdown, with what changed marked in it.
///
/// In the style `keeling` this is a Keeling schedule: the text as it would read, its changes told in
/// words, so that they survive print, a screen reader and an e-mail. Omitted text stands where it
/// stood, without its number at the beginning of a line.
package struct RedlinedText {
  private let base: AmendableText
  private let revised: AmendableText
  private let comparison: VersionComparison
  private let style: RedlinedTextStyle

  /// Lays out two texts in `style`.
  package init(_ pair: AmendablePair, style: RedlinedTextStyle) {
    (base, revised, comparison) = (pair.base, pair.revised, pair.comparison)
    self.style = style
  }

  /// Returns the text.
  ///
  /// - Parameter isQuoted: Whether all of it stands in a block quote, so that its numbers are not
  ///   taken for those of the report that holds it.
  /// - Returns: Markdown with a final line feed.
  package func markdown(isQuoted: Bool = false) -> String {
    var lines: [String] = []
    var last: Clause.Kind?
    for change in comparison.changes {
      guard let clause = (change.revised ?? change.base)?.clause else { continue }
      let joins = last.map { Self.join($0, clause.kind) } ?? false
      if !lines.isEmpty, !joins { lines.append("") }
      lines += self.lines(of: change)
      last = clause.kind
    }
    if lines.isEmpty { return "" }
    if isQuoted { lines = lines.map { $0.isEmpty ? ">" : "> \($0)" } }
    return lines.joined(separator: "\n") + "\n"
  }

  private static func join(_ one: Clause.Kind, _ other: Clause.Kind) -> Bool {
    switch (one, other) {
    case (.item, .item), (.row, .row(isHeader: false)): true
    default: false
    }
  }

  // MARK: - One change

  private func lines(of change: ClauseChange) -> [String] {
    let left = change.base.flatMap { base.places[$0.clause.address] }.map { base.units[$0] }
    let right = change.revised.flatMap { revised.places[$0.clause.address] }
      .map { revised.units[$0] }
    guard let unit = right ?? left else { return [] }
    let text = right == nil ? base : revised
    let margin = self.margin(of: unit, in: text)
    let remark = self.remark(change, left, right)
    switch unit.clause.kind {
    case .code:
      let source = text.source(unit.lines).map(style.code)
      if left != nil, right != nil { return source }
      return ["\(margin)\(style.remark(right == nil ? "omitted" : "inserted"))", ""] + source
    case .row(let isHeader):
      let row = "\(margin)| \(cells(left, right)) |"
      guard isHeader, right != nil || left != nil else { return [row] }
      return [row, text.file.lineText(unit.lines.lowerBound + 1)]
    case .principle:
      let heading = words(left?.heading, right?.heading, remark)
      let own = words(left?.words, right?.words, "")
      return ["\(hashes(unit)) \(heading)"] + (own.isEmpty ? [] : ["", own])
    case .part, .heading:
      return ["\(hashes(unit)) \(numbered(left, right, left?.heading, right?.heading, remark))"]
    case .paragraph where unit.level > 0:
      return ["\(hashes(unit)) \(numbered(left, right, left?.heading, right?.heading, remark))"]
    case .paragraph:
      return [margin + numbered(left, right, left?.words, right?.words, remark)]
    case .item(_, let isOrdered):
      let mark = isOrdered ? unit.clause.label?.split(separator: " ").first.map(String.init) : "-"
      let own = Self.bracketed(unit.clause.label).map { "\($0) " } ?? ""
      return ["\(margin)\(mark ?? "-") \(own)\(words(left?.words, right?.words, remark))"]
    case .footnote(let name):
      return ["[^\(name)]: \(words(left?.words, right?.words, remark))"]
    case .quote:
      let own = words(left?.words, right?.words, remark)
      return own.isEmpty ? [] : ["\(margin)> \(own)"]
    case .text, .table:
      return [margin + words(left?.words, right?.words, remark)]
    }
  }

  /// Whether and from where the clause moved.
  private func remark(_ change: ClauseChange, _ left: TextUnit?, _ right: TextUnit?) -> String {
    guard change.isMoved, let name = change.base?.name, right != nil else { return "" }
    return style.remark("moved from \(name)") + " "
  }

  /// A label with the words after it.
  private func numbered(
    _ left: TextUnit?,
    _ right: TextUnit?,
    _ old: WordZone?,
    _ new: WordZone?,
    _ remark: String
  ) -> String {
    guard let right else {
      let label = left?.clause.label.map { "\($0) " } ?? ""
      return style.omitted(label + shown(old))
    }
    let label = right.clause.label.map { "\($0) " } ?? ""
    guard let left else {
      // In CriticMarkup the number is inserted with the words.
      return style == .criticMarkup
        ? style.inserted(label + shown(new)) : label + style.inserted(shown(new))
    }
    var start = label
    if let before = left.clause.label, before != right.clause.label {
      switch style {
      case .keeling:
        // Where it moved, the number that it had is said once.
        start = remark.isEmpty ? "\(label)\(style.remark("was \(before)")) " : label
      case .criticMarkup: start = style.substituted(before, right.clause.label ?? "") + " "
      }
    }
    return start + words(old, new, remark)
  }

  private func words(_ old: WordZone?, _ new: WordZone?, _ remark: String) -> String {
    guard let new else { return old.map { remark + style.omitted(shown($0)) } ?? "" }
    guard let old else { return remark + style.inserted(shown(new)) }
    return remark + RedlinedWords.text(from: old, to: new, style: style)
  }

  /// The cells of a row, each with its own marks.
  private func cells(_ left: TextUnit?, _ right: TextUnit?) -> String {
    func cells(_ unit: TextUnit?, _ text: AmendableText) -> [WordZone] {
      guard let unit else { return [] }
      let line = text.file.line(unit.lines.lowerBound).dropFirst(unit.column - 1)
      return TableRow.cells(line).map { WordZone(text.file, $0) }
    }
    let (old, new) = (cells(left, base), cells(right, revised))
    if right == nil { return old.map { style.omitted(shown($0)) }.joined(separator: " | ") }
    return new.indices.map { index in
      left == nil
        ? style.inserted(shown(new[index]))
        : words(index < old.count ? old[index] : nil, new[index], "")
    }.joined(separator: " | ")
  }

  /// Words as one line; a break that shows stays a word apart.
  private func shown(_ zone: WordZone?) -> String {
    (zone?.text ?? "").replacing("\u{2028}", with: " ")
  }

  private func hashes(_ unit: TextUnit) -> String {
    String(repeating: "#", count: max(1, unit.level))
  }

  private func margin(of unit: TextUnit, in text: AmendableText) -> String {
    guard !unit.isFlat || unit.group > 0 else { return "" }
    let before = text.file.line(unit.lines.lowerBound).prefix(unit.column - 1)
    return String(
      decoding: before.map { $0 == UInt8(ascii: ">") ? $0 : UInt8(ascii: " ") },
      as: UTF8.self
    )
  }

  /// The "(a)" of an item's label.
  private static func bracketed(_ label: String?) -> String? {
    label?.split(separator: " ").last.flatMap { $0.hasPrefix("(") ? String($0) : nil }
  }
}
