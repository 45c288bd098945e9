internal import PolicyModel

/// The addresses of one preview, from its root at the machine.
struct PreviewLinks: Hashable, Sendable {
  /// `/TOKEN/`.
  let root: String

  /// Creates the addresses below the secret `token`.
  init(_ token: AccessToken) {
    root = "/\(token)/"
  }

  /// Returns the address of something of the preview's own: `events`, `edit/travel`.
  func own(_ path: String) -> String { "\(root)-/\(path)" }

  /// Returns the address of the page in `folder` of the site.
  func page(_ folder: String, address: String? = nil) -> String {
    root + folder + (address.map { "#\($0)" } ?? "")
  }

  /// Returns the address of the edit view of a draft, with the caret in `line`.
  func edit(_ policy: PolicyID, line: Int? = nil) -> String {
    own("edit/\(policy)") + (line.map { "#line=\($0)" } ?? "")
  }
}
