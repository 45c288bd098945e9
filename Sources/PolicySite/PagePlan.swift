/// A file of the site that is made when it is asked for.
///
/// Plans are small; what they render is written and dropped, so memory does not grow with the site.
package struct PagePlan: Sendable {
  /// The path from the site's root: `policies/travel/index.html`.
  package let path: String
  /// Makes the file's bytes.
  package let render: @Sendable () -> [UInt8]

  /// Creates a plan.
  package init(path: String, render: @escaping @Sendable () -> [UInt8]) {
    self.path = path
    self.render = render
  }
}
