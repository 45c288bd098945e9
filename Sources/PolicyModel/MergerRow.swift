package import PolicyDiagnostics

/// One row of a merger plan: where one paragraph, or several in order, go.
package struct MergerRow: Hashable, Sendable {
  package var source: ScopedAddress.Document
  /// The first paragraph as typed, such as `2.3`.
  package var first: String
  /// The last paragraph of a range; the first where the row is about one.
  package var last: String
  /// The paragraph of the target as typed, such as `digital#3.1`; none where it is dropped.
  package var to: String?
  package var kind: Kind
  /// Why it is dropped.
  package var reason: String?
  /// The SHA-256 of the paragraph's words when the row was written, in hexadecimal digits.
  package var digest: String?
  /// The whole row.
  package var range: SourceRange
  /// The places of the row's keys.
  package var places: MetadataPlaces

  /// What becomes of a paragraph.
  package enum Kind: String, Sendable, CaseIterable {
    /// Its words stay as they are.
    case verbatim
    /// It stays one paragraph, its words changed.
    case adapted
    /// It is joined with others into one paragraph.
    case combined
    /// It goes nowhere.
    case dropped
  }

  /// Creates a row.
  package init(
    from source: ScopedAddress.Document,
    _ first: String,
    through last: String? = nil,
    to: String? = nil,
    as kind: Kind,
    reason: String? = nil,
    digest: String? = nil,
    range: SourceRange = .wholeFile,
    places: MetadataPlaces = MetadataPlaces(path: "")
  ) {
    self.source = source
    self.first = first
    self.last = last ?? first
    self.to = to
    self.kind = kind
    self.reason = reason
    self.digest = digest
    self.range = range
    self.places = places
  }

  /// Whether the row is about several paragraphs.
  package var isRange: Bool { first != last }

  /// What the row says in `from`: `social-media@1.0#1.1..1.2`.
  package var from: String {
    "\(source)#\(first)" + (isRange ? "..\(last)" : "")
  }

  /// The address in the target: `3.1` of `digital#3.1`, as a text spells it; nil where `to` has not
  /// the form of one.
  package var destination: String? {
    guard let address = to.flatMap({ ScopedAddress($0)?.address }), !address.contains("..") else {
      return nil
    }
    return PolicyText.canonical(address)
  }

  /// Returns the place of a key's value, or of the row without that key.
  package func place(of key: String) -> SourceRange { places.ranges[key] ?? range }
}
