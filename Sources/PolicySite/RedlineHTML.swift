internal import PolicyComparison
internal import PolicyEncoding

/// The pieces of a comparison as HTML: told in words and shown by marks, never by colour alone.
///
/// Screen readers seldom announce `ins` and `del`, so the words stand in the text, hidden from
/// view, and are copied with it.
enum RedlineHTML {
  /// Which side of a comparison is shown.
  enum Side {
    case both, base, revised
  }

  /// Returns the pieces of `side` as phrasing content.
  static func html(_ edits: [Edit], side: Side = .both) -> Markup {
    var html = HTMLWriter()
    for edit in edits {
      switch edit {
      case .keep(let text): html.text(ChangeMarks.guarded(text))
      case .omit(let text) where side != .revised:
        mark("del", word: "omitted", text, in: &html)
      case .insert(let text) where side != .base:
        mark("ins", word: "inserted", text, in: &html)
      case .omit, .insert: break
      }
    }
    return Markup(html)
  }

  /// Returns words that moved without changing.
  static func moved(_ text: String) -> Markup {
    var html = HTMLWriter()
    html.raw("<span class=\"mv\"><span class=\"vh\">[moved: </span>")
    html.text(ChangeMarks.guarded(text))
    html.raw("<span class=\"vh\">]</span></span>")
    return Markup(html)
  }

  /// A space at the edge of a piece stays outside the mark, so that lines break there.
  private static func mark(
    _ element: String,
    word: String,
    _ text: String,
    in html: inout HTMLWriter
  ) {
    let inner = text.drop { $0 == " " }
    let before = text.prefix(text.count - inner.count)
    html.raw(String(before))
    html.raw("<\(element)><span class=\"vh\">[\(word): </span>")
    html.text(ChangeMarks.guarded(String(inner)))
    html.raw("<span class=\"vh\">]</span></\(element)>")
  }
}
