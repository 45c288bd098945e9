internal import Foundation
internal import PolicyLifecycle

/// A text that the edit view sent, to be looked at or saved.
struct SentText {
  let text: String
  /// The digest of the file that the author began with; only what is to be saved has one.
  let digest: Digest?

  private struct Form: Decodable {
    var text: String
    var sha256: String?
  }

  /// Reads what was sent; nil where it is no such text.
  init?(_ body: [UInt8]) {
    guard let form = try? JSONDecoder().decode(Form.self, from: Data(body)) else { return nil }
    text = form.text
    digest = form.sha256.flatMap { Digest($0) }
  }
}
