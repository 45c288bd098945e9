internal import Mustache
internal import PolicyEncoding

/// The values of a page as its template wants them: all of them safe in HTML, whatever tag prints them.
///
/// The library escapes character by character, and a mark that is joined to a letter of its own before
/// or after it would be none of those that it looks for. So values are escaped here, byte by byte, and
/// templates are read as plain text (`PageTemplates`), in which the library changes nothing.
enum TemplateValues {
  /// A text without letters: a section over it is left out, and it prints as nothing.
  private struct EmptyText: MustacheCustomRenderable {
    var renderText: String { "" }
    var isNull: Bool { true }
  }

  /// Returns `values` made safe, with every empty text marked as such, however deep.
  ///
  /// Mustache takes an empty text for something to show; and a key that was left out instead would
  /// be looked up in the values around it.
  static func prepared(_ values: [String: Any]) -> [String: Any] {
    values.mapValues(prepared)
  }

  private static func prepared(_ value: Any) -> Any {
    switch value {
    case let markup as Markup: shown(markup.html)
    case let text as String: shown(HTMLEscaping.escaped(text))
    case let rows as [[String: Any]]: rows.map { prepared($0) }
    case is Bool: value
    default: HTMLEscaping.escaped(String(describing: value))
    }
  }

  private static func shown(_ html: String) -> Any { html.isEmpty ? EmptyText() : html }
}
