internal import PolicyEncoding

/// HTML that the program wrote: the one kind of value that a template prints as it is.
///
/// It is typed as a text with gaps, and what fills a gap is made safe unless it is markup itself. So
/// the type of a value decides how it is printed, and neither a sentence nor a template can forget it.
struct Markup: Sendable, Hashable {
  /// The HTML.
  let html: String

  /// Takes what a writer of HTML has written.
  init(_ writer: HTMLWriter) { html = writer.string }
}

extension Markup: ExpressibleByStringInterpolation {
  init(stringLiteral value: String) { html = value }

  init(stringInterpolation: StringInterpolation) { html = stringInterpolation.writer.string }

  /// Literals as typed; everything else escaped.
  struct StringInterpolation: StringInterpolationProtocol {
    fileprivate var writer = HTMLWriter()

    init(literalCapacity: Int, interpolationCount: Int) {}

    mutating func appendLiteral(_ literal: String) { writer.raw(literal) }

    mutating func appendInterpolation(_ markup: Markup) { writer.raw(markup.html) }

    mutating func appendInterpolation(_ value: some CustomStringConvertible) {
      writer.text(value.description)
    }
  }
}

extension Markup {
  static func + (left: Markup, right: Markup) -> Markup { "\(left)\(right)" }
}

extension DefaultStringInterpolation {
  @available(*, unavailable, message: "Markup inside a plain text would be escaped with it.")
  mutating func appendInterpolation(_ markup: Markup) {}
}
