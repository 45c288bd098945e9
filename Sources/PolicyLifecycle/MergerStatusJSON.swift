package import PolicyEncoding
internal import PolicyModel

/// A merger's status as data: `{"format": "policybook-merger/1", …}`.
package enum MergerStatusJSON {
  /// Returns the status; the five fates of each source add up to its `paragraphs`.
  package static func value(of status: MergerStatus) -> JSONValue {
    let plan = status.map.plan
    return [
      "format": "policybook-merger/1",
      "id": .string(plan.id),
      "due": .string(plan.due.description),
      "daysLeft": .integer(status.daysLeft),
      "sources": .array(
        zip(status.map.sources, status.sources).map { source, count in
          .object(
            [
              .init(key: "id", value: .string(source.policy.rawValue)),
              .init(key: "version", value: .string(source.text.description)),
              .init(key: "paragraphs", value: .integer(count.paragraphs)),
            ]
              + MergerFate.allCases.map { .init(key: $0.rawValue, value: .integer(count[$0])) }
              + [.init(key: "stale", value: .integer(count.stale))]
          )
        }
      ),
      "obligations": [
        "base": .integer(status.obligations.base),
        "revised": status.obligations.revised.map(JSONValue.integer) ?? .null,
      ],
    ]
  }
}
