internal import Foundation

/// What a browser asks of the preview: as much of the request as anything here looks at.
package struct PreviewRequest: Sendable {
  package var method: String
  /// The path as it was sent, percent-encoded, without the query.
  package var path: String
  package var query: [String: String] = [:]
  /// The headers, their names in lower case.
  package var headers: [String: String] = [:]
  package var body: [UInt8] = []

  /// Creates a request.
  package init(
    _ method: String,
    _ path: String,
    query: [String: String] = [:],
    headers: [String: String] = [:],
    body: [UInt8] = []
  ) {
    self.method = method
    self.path = path
    self.query = query
    self.headers = headers
    self.body = body
  }

  /// The parts of the path, decoded; nil where one of them is no name.
  var parts: [String]? {
    guard path.hasPrefix("/") else { return nil }
    let parts = path.dropFirst().split(separator: "/", omittingEmptySubsequences: false)
    let names = parts.map { String($0).removingPercentEncoding }
    guard
      names.enumerated().allSatisfy({ index, name in
        guard let name else { return false }
        let isLast = index == names.count - 1
        return ![".", ".."].contains(name) && !name.contains("/") && (isLast || !name.isEmpty)
      })
    else { return nil }
    return names.compactMap(\.self)
  }
}
