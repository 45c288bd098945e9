internal import PolicyEncoding
internal import PolicyModel

/// What pages say of a review on record beside its own words: how late it was, and its remarks.
enum HeldReviewValues {
  /// Returns "7 days late", or an empty text where it was held in time.
  static func late(_ review: ReviewRecord) -> String {
    review.daysLate.map { "\(Phrases.count($0, "day")) late" } ?? ""
  }

  /// Returns the remarks with links to the paragraphs of the version that was reviewed.
  static func remarks(of review: ReviewRecord, _ policy: Policy, links: SiteLinks)
    -> [[String: Any]]
  {
    let text = policy.version(review.version)?.text
    return review.remarks.map { remark in
      let place = text.flatMap { PlaceName.find(remark.address, in: $0) }
      let folder = SitePaths.version(review.version, of: policy.id)
      return [
        "remarkPlace": (place?.name ?? remark.address).capitalisedFirst,
        "remarkLink": place.map { links.page(folder, address: $0.address) } ?? "",
        "remarkText": remark.text,
      ]
    }
  }
}
