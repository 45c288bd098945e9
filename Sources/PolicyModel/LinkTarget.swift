/// What the destination of a link means.
package enum LinkTarget: Hashable, Sendable {
  /// A web page, mail address or telephone number.
  case web(String)
  /// A clause of the same document.
  case here(address: String)
  /// Another document of the book, or a clause of it.
  case document(ScopedAddress)
  /// A file in the policy's folder `files`.
  case attachment(name: String)
  /// A relative path that is none of these.
  case unknown(String)
  /// A scheme that may run code or leads nowhere safe.
  case forbidden

  /// Tells what `destination` means.
  ///
  /// Browsers drop white space and control characters inside a scheme, so a destination that has
  /// any is forbidden (WHATWG URL Standard, "basic URL parser"). They read scalars, not characters: a
  /// colon that is joined to an accent ends a scheme all the same.
  package init(_ destination: String) {
    if destination.unicodeScalars.contains(where: { $0.value < 0x20 || $0.value == 0x7F }) {
      self = .forbidden
    } else if destination.hasPrefix("#") {
      self = .here(address: String(destination.dropFirst()))
    } else if let scoped = ScopedAddress(destination) {
      self = .document(scoped)
    } else if let scheme = LinkTarget.scheme(of: destination) {
      let isAllowed = ["http", "https", "mailto", "tel"].contains(scheme)
      self = isAllowed ? .web(destination) : .forbidden
    } else if destination.utf8.starts(with: "//".utf8)
      || destination.utf8.first == UInt8(ascii: "\\")
    {
      self = .forbidden
    } else if destination.hasPrefix("files/"), LinkTarget.isPlainPath(destination) {
      self = .attachment(name: String(destination.dropFirst("files/".count)))
    } else {
      self = .unknown(destination)
    }
  }

  private static func scheme(of destination: String) -> String? {
    let trimmed = destination.unicodeScalars.drop { $0 == " " }
    guard let colon = trimmed.firstIndex(of: ":") else { return nil }
    let scheme = trimmed[..<colon]
    // A colon after a slash, question mark or hash belongs to a relative reference (RFC 3986, 4.2).
    guard !scheme.contains(where: "/?#".unicodeScalars.contains) else { return nil }
    return String(scheme).lowercased()
  }

  private static func isPlainPath(_ path: String) -> Bool {
    path.utf8.split(separator: UInt8(ascii: "/"), omittingEmptySubsequences: false).allSatisfy {
      !$0.isEmpty && !$0.elementsEqual(".".utf8) && !$0.elementsEqual("..".utf8)
        && !$0.contains(UInt8(ascii: "\\"))
    }
  }
}
