internal import PolicyLifecycle

/// The seal of a document, as pages print it so that anybody can prove it.
enum SealValues {
  /// Returns the values for the template; `hasSeal` is false where the file is not sealed.
  static func values(of path: String, contents: SiteContents) -> [String: Any] {
    guard let seal = contents.seal(of: path) else { return ["hasSeal": false] }
    return [
      "hasSeal": true,
      "sealDigest": seal.digest.description,
      "sealPath": seal.path,
      "sealCheckpoint": contents.register.checkpoint(atLine: seal.line)?.description ?? "",
      "sealLine": String(seal.line),
    ]
  }
}
