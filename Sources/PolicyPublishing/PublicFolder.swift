internal import Foundation
internal import PolicyConcurrency
internal import PolicyEncoding
internal import PolicyParsing
internal import PolicySite
internal import Synchronization

/// The folder of the built site: made beside the old one, then swapped by rename.
///
/// A reader sees the old site or the new one, never half of either; files that did not change are
/// linked, not written; and a folder that the tool did not make is never replaced.
package struct PublicFolder: Sendable {
  /// The file that says that the tool made the folder.
  static let marker = ".policybook"
  private static let markerText = "This folder is made by policybook; each build replaces it.\n"

  /// The folder, without a slash at its end.
  package let path: String
  private let staging: String
  private let parent: String
  private let bookPath: String

  /// Creates the site folder at `path` for the book at `bookPath`.
  package init(path: String, bookPath: String) {
    let absolute = URL(fileURLWithPath: path).standardizedFileURL.path
    // Links on the way are followed, so that none leads into the book; one at the end is refused.
    parent = Disk.realPath((absolute as NSString).deletingLastPathComponent)
    let name = (absolute as NSString).lastPathComponent
    self.path = parent == "/" ? "/\(name)" : "\(parent)/\(name)"
    self.bookPath = Disk.realPath(URL(fileURLWithPath: bookPath).standardizedFileURL.path)
    staging = "\(parent)/.\(name).policybook-new"
  }

  /// Writes the files that `plans` make, unless `refuse` throws before they are shown to anyone.
  ///
  /// - Throws: `FileError`, `Refusal`; the old site then stands as it was.
  func write(
    _ plans: [PagePlan],
    workers: Workers,
    isDryRun: Bool,
    progress: @escaping @Sendable (_ done: Int, _ total: Int) -> Void,
    beforeSwap refuse: () throws -> Void
  ) throws -> BuildSummary {
    try refuseForeignPlaces()
    if !isDryRun { try Disk.makeFolder(parent) }
    let lock = isDryRun ? nil : try FolderLock(parent, purpose: "another build of \(path)")
    defer { lock?.release() }
    let old = Set(
      try Disk.kind(of: path) == .folder ? files(under: "").map { ExactString($0) } : []
    )
    defer { if !isDryRun { try? removeStaging() } }
    if !isDryRun { try prepareStaging(for: plans) }
    let kept = try render(plans, workers: workers, isDryRun: isDryRun, progress: progress)
    try refuse()
    let new = Set(plans.map { ExactString($0.path) })
    let summary = BuildSummary(
      pages: plans.count { $0.path.hasSuffix(".html") },
      files: plans.count,
      written: plans.count - kept,
      removed: old.subtracting(new).count
    )
    let isUnchanged = summary.written == 0 && summary.removed == 0 && !old.isEmpty
    if isDryRun || isUnchanged { return summary }
    if Disk.kind(of: path) == .folder {
      try Disk.exchange(staging, with: path)
    } else {
      try Disk.rename(staging, to: path)
    }
    return summary
  }

  /// Renders every plan and returns how many files did not change.
  private func render(
    _ plans: [PagePlan],
    workers: Workers,
    isDryRun: Bool,
    progress: @escaping @Sendable (_ done: Int, _ total: Int) -> Void
  ) throws -> Int {
    let done = Atomic<Int>(0)
    let failed = Atomic<Bool>(false)
    let results = workers.map(plans) { plan -> Result<Bool, any Error> in
      guard !failed.load(ordering: .relaxed) else { return .success(false) }
      let result = Result<Bool, any Error> {
        let bytes = plan.render()
        let isSame = (try? Disk.read("\(path)/\(plan.path)")) == bytes
        if isDryRun { return isSame }
        // Some file systems have no second names for a file; there it is written again.
        if isSame, Disk.link("\(path)/\(plan.path)", to: "\(staging)/\(plan.path)") { return true }
        try Disk.write(bytes, toNewFile: "\(staging)/\(plan.path)")
        return isSame
      }
      if case .failure = result { failed.store(true, ordering: .relaxed) }
      progress(done.wrappingAdd(1, ordering: .relaxed).newValue, plans.count)
      return result
    }
    return try results.reduce(0) { try $0 + ($1.get() ? 1 : 0) }
  }

  // MARK: - What may be replaced

  /// Refuses folders that the tool did not make, and those that hold the book itself.
  private func refuseForeignPlaces() throws {
    let real = Disk.realPath(path)
    let inside = real == bookPath || bookPath.hasPrefix(real + "/")
    let onContent = ["content", "site"].contains { name in
      path == "\(bookPath)/\(name)" || path.hasPrefix("\(bookPath)/\(name)/")
    }
    if inside || onContent {
      throw Refusal("The site cannot be built into '\(path)': that is where the book itself is.")
    }
    for place in [path, staging] {
      switch Disk.kind(of: place) {
      case .nothing: continue
      case .folder:
        let isOwn = Disk.kind(of: "\(place)/\(Self.marker)") == .file
        if !isOwn, !(try Disk.isEmptyFolder(place)) {
          throw Refusal(
            "'\(place)' was not made by policybook, so it is not replaced. Name another folder "
              + "with --output, or remove it."
          )
        }
      default:
        throw Refusal("'\(place)' is not a folder, so it is not replaced.")
      }
    }
  }

  // MARK: - Staging

  private func prepareStaging(for plans: [PagePlan]) throws {
    try removeStaging()
    try Disk.makeFolder(staging)
    try Disk.write(Array(Self.markerText.utf8), toNewFile: "\(staging)/\(Self.marker)")
    let folders = Set(plans.map { ($0.path as NSString).deletingLastPathComponent })
    for folder in folders.sorted() where !folder.isEmpty {
      try Disk.makeFolder("\(staging)/\(folder)")
    }
  }

  private func removeStaging() throws {
    guard Disk.kind(of: staging) == .folder else { return }
    Disk.unprotect(staging)
    // The marker goes last: whoever is killed here leaves a folder that is still known as our own.
    for name in try Disk.names(in: staging) { try Disk.removeFolder("\(staging)/\(name)") }
    try Disk.removeFolder(staging)
  }

  /// The files of the old site, by their paths in it.
  private func files(under folder: String) throws -> [String] {
    try Disk.names(in: folder.isEmpty ? path : "\(path)/\(folder)").flatMap { name in
      let inner = folder.isEmpty ? name : "\(folder)/\(name)"
      return Disk.kind(of: "\(path)/\(inner)") == .folder ? try files(under: inner) : [inner]
    }
  }
}
