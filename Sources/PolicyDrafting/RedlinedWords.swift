internal import PolicyComparison

/// Words of one place with their changes marked, formatting kept whole.
enum RedlinedWords {
  /// Returns the revised words with the omitted ones between them.
  static func text(from old: WordZone, to new: WordZone, style: RedlinedTextStyle) -> String {
    let edits = balanced(LinkAtoms.edits(from: plain(old), to: plain(new)))
    var text = ""
    var index = 0
    while index < edits.count {
      switch edits[index] {
      case .keep(let words):
        // A bracket right after a mark of ours would make it a link.
        let isLink =
          text.utf8.last == UInt8(ascii: "]") && "([".utf8.contains(words.utf8.first ?? 0)
        text += (isLink ? " " : "") + style.kept(words)
      case .omit(let words):
        if index + 1 < edits.count, case .insert(let others) = edits[index + 1] {
          text += substituted(words, others, style)
          index += 1
        } else {
          text += marked(words, style, style.omitted)
        }
      case .insert(let words): text += marked(words, style, style.inserted)
      }
      index += 1
    }
    return text
  }

  private static func plain(_ zone: WordZone) -> String {
    zone.text.replacing("\u{2028}", with: " ")
  }

  /// In CriticMarkup spaces are part of the change, so that accepting and rejecting are exact;
  /// elsewhere they stand outside the marks.
  private static func marked(
    _ words: String,
    _ style: RedlinedTextStyle,
    _ mark: (String) -> String
  ) -> String {
    if style == .criticMarkup { return mark(words) }
    let (before, inner, after) = parts(words)
    return inner.isEmpty ? words : before + mark(inner) + after
  }

  private static func substituted(_ old: String, _ new: String, _ style: RedlinedTextStyle)
    -> String
  {
    if style == .criticMarkup { return style.substituted(old, new) }
    let (before, inner, _) = parts(old)
    let (newBefore, newInner, after) = parts(new)
    return (newBefore.isEmpty ? before : newBefore) + style.substituted(inner, newInner) + after
  }

  private static func parts(_ words: String) -> (String, String, String) {
    let before = words.prefix { $0 == " " }
    let rest = words.dropFirst(before.count)
    let after = rest.reversed().prefix { $0 == " " }
    return (String(before), String(rest.dropLast(after.count)), String(after))
  }

  /// Joins changes until no mark of bold, code or a link is cut from its pair.
  private static func balanced(_ edits: [Edit]) -> [Edit] {
    var result: [Edit] = []
    var (omitted, inserted, isOpen) = ("", "", false)
    func isWhole(_ text: String) -> Bool { WordSearch.isBalanced(Array(text.utf8)[...]) }
    func close() {
      if !omitted.isEmpty { result.append(.omit(omitted)) }
      if !inserted.isEmpty { result.append(.insert(inserted)) }
      (omitted, inserted, isOpen) = ("", "", false)
    }
    for edit in edits {
      switch edit {
      case .keep(let text):
        if isOpen, !isWhole(omitted) || !isWhole(inserted) {
          omitted += text
          inserted += text
        } else {
          close()
          result.append(edit)
        }
      case .omit(let text): (omitted, isOpen) = (omitted + text, true)
      case .insert(let text): (inserted, isOpen) = (inserted + text, true)
      }
    }
    close()
    return result
  }
}
