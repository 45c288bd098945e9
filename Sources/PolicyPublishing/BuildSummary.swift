/// What a build did.
package struct BuildSummary: Hashable, Sendable {
  /// The HTML pages of the site.
  package var pages: Int
  /// All files of the site.
  package var files: Int
  /// The files that were new or differed.
  package var written: Int
  /// The files that stood before and have no place any more.
  package var removed: Int
}
