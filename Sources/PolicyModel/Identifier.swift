/// The rule for ids of policies, roles, audiences and the like.
///
/// Ids stand in file names, seals and addresses of pages for good, so they are plain.
package enum Identifier {
  /// Whether `text` is `[a-z0-9][a-z0-9-]{0,63}`.
  package static func isValid(_ text: String) -> Bool {
    let bytes = text.utf8
    guard (1...64).contains(bytes.count), bytes.first != UInt8(ascii: "-") else { return false }
    return bytes.allSatisfy { byte in
      switch byte {
      case UInt8(ascii: "a")...UInt8(ascii: "z"), UInt8(ascii: "0")...UInt8(ascii: "9"),
        UInt8(ascii: "-"):
        true
      default:
        false
      }
    }
  }
}
