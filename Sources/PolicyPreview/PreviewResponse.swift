internal import PolicyEncoding

/// What the preview answers.
package struct PreviewResponse: Sendable {
  package var status: Int
  package var contentType: String
  package var body: [UInt8]
  /// Where the browser shall look instead.
  package var location: String?

  /// Creates an answer.
  package init(
    _ status: Int,
    contentType: String,
    body: [UInt8],
    location: String? = nil
  ) {
    self.status = status
    self.contentType = contentType
    self.body = body
    self.location = location
  }

  /// Creates an answer of one sentence.
  static func sentence(_ status: Int, _ text: String) -> PreviewResponse {
    PreviewResponse(status, contentType: "text/plain; charset=utf-8", body: Array("\(text)\n".utf8))
  }

  /// Creates an answer for a script.
  static func json(_ value: JSONValue, status: Int = 200) -> PreviewResponse {
    PreviewResponse(
      status,
      contentType: "application/json",
      body: Array(value.formatted().utf8)
    )
  }

  /// Creates a page.
  static func page(_ html: [UInt8], status: Int = 200) -> PreviewResponse {
    PreviewResponse(status, contentType: "text/html; charset=utf-8", body: html)
  }

  /// The headers that every answer has besides its type.
  ///
  /// Nothing is kept, nothing is guessed, no address leaves with its token, and no page runs, loads or
  /// sends anything but to this preview.
  package static let headers: [(name: String, value: String)] = [
    ("Cache-Control", "no-store"),
    ("X-Content-Type-Options", "nosniff"),
    ("Referrer-Policy", "no-referrer"),
    ("Cross-Origin-Resource-Policy", "same-origin"),
    ("Cross-Origin-Opener-Policy", "same-origin"),
    ("Content-Security-Policy", "\(contentPolicy); frame-ancestors 'self'"),
  ]

  /// What a page may load and send to: in the header, and again at the beginning of the page itself.
  static let contentPolicy =
    "default-src 'none'; style-src 'self'; font-src 'self'; img-src 'self'; script-src 'self'; "
    + "connect-src 'self'; form-action 'none'; base-uri 'none'"

  /// The element that says the same in a page.
  static let contentPolicyElement =
    "<meta http-equiv=\"Content-Security-Policy\" content=\"\(contentPolicy)\">\n"

  /// Returns the type of the file at `path`, by its ending.
  static func contentType(of path: String) -> String {
    let ending = path.split(separator: "/").last?.split(separator: ".").dropFirst().last
    return types[ending.map(String.init) ?? "", default: "application/octet-stream"]
  }

  private static let types = [
    "html": "text/html; charset=utf-8", "css": "text/css; charset=utf-8",
    "js": "text/javascript; charset=utf-8", "json": "application/json",
    "md": "text/plain; charset=utf-8", "txt": "text/plain; charset=utf-8",
    "csv": "text/csv; charset=utf-8", "xml": "application/xml", "atom": "application/atom+xml",
    "ics": "text/calendar; charset=utf-8", "svg": "image/svg+xml", "png": "image/png",
    "jpg": "image/jpeg", "jpeg": "image/jpeg", "gif": "image/gif", "webp": "image/webp",
    "woff2": "font/woff2", "pdf": "application/pdf",
  ]
}
