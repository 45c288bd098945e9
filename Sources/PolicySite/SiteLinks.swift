/// The addresses that the site promises, as links from one page.
///
/// Links are relative and name `index.html`, so that the site works from a folder on a share; the
/// page that a server shows for any missing address has absolute ones where the site has a URL.
package struct SiteLinks: Hashable, Sendable {
  /// What leads from the page to the site's root: `../../`, or an absolute address with a slash.
  package let root: String

  /// Creates the links of the page at `path` from the site's root, such as `policies/index.html`.
  package init(from path: String) {
    root = String(repeating: "../", count: path.utf8.count { $0 == UInt8(ascii: "/") })
  }

  /// Creates links that begin with `root`.
  package init(root: String) {
    self.root = root
  }

  /// Returns the link to the page whose folder is `path`: `policies/`, or empty for the home page.
  package func page(_ path: String, address: String? = nil) -> String {
    root + path + "index.html" + (address.map { "#\($0)" } ?? "")
  }

  /// Returns the link to the file at `path`, whatever its name holds (RFC 3986, 2.3).
  package func file(_ path: String) -> String {
    let kept = Set("abcdefghijklmnopqrstuvwxyzABCDEFGHIJKLMNOPQRSTUVWXYZ0123456789-._~/".utf8)
    var link = root
    for byte in path.utf8 {
      if kept.contains(byte) {
        link.unicodeScalars.append(Unicode.Scalar(byte))
      } else {
        link += "%" + (byte < 16 ? "0" : "") + String(byte, radix: 16, uppercase: true)
      }
    }
    return link
  }
}
