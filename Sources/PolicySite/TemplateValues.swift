internal import Mustache

/// The values of a page as its template wants them.
enum TemplateValues {
  /// A text without letters: a section over it is left out, and it prints as nothing.
  private struct EmptyText: MustacheCustomRenderable {
    var renderText: String { "" }
    var isNull: Bool { true }
  }

  /// Returns `values` with every empty text marked as such, however deep.
  ///
  /// Mustache takes an empty text for something to show; and a key that was left out instead would
  /// be looked up in the values around it.
  static func prepared(_ values: [String: Any]) -> [String: Any] {
    values.mapValues(prepared)
  }

  private static func prepared(_ value: Any) -> Any {
    switch value {
    case let text as String: text.isEmpty ? EmptyText() : text
    case let rows as [[String: Any]]: rows.map { prepared($0) }
    default: value
    }
  }
}
