/// Words written into YAML so that they come out as the same words.
package enum YAMLEscaping {
  /// Returns `text` as a double-quoted scalar (YAML 1.2.2, 7.3.1); what may not stand in one becomes
  /// a space.
  package static func quoted(_ text: String) -> String {
    "\""
      + text.unicodeScalars.map { scalar in
        switch scalar {
        case "\"": "\\\""
        case "\\": "\\\\"
        case "\u{00}"..."\u{1F}", "\u{7F}"..."\u{9F}", "\u{2028}", "\u{2029}", "\u{FEFF}",
          "\u{FFFE}", "\u{FFFF}":
          " "
        default: String(scalar)
        }
      }.joined() + "\""
  }
}
