internal import Foundation

/// The git repository that a book's folder belongs to, where there is one; nothing needs it.
package struct GitRepository: Sendable {
  /// The folder of the book, in which git runs.
  let folder: String
  /// The path of the folder from the top of the work tree, with a slash at its end, or empty.
  let prefix: String
  /// Whether only the newest commits were fetched.
  let isShallow: Bool
  private let program: String

  /// Finds the work tree that holds `folder`; nil where there is none, or no git.
  ///
  /// - Throws: `Refusal` where there is one that git does not read; `FileError` where git cannot be run.
  package init?(holding folder: String) throws {
    guard let program = ChildProcess.path(of: "git"), Disk.kind(of: folder + "/.") == .folder else {
      return nil
    }
    self.program = program
    self.folder = folder
    let found = try ChildProcess.run(
      program,
      ["rev-parse", "--is-inside-work-tree", "--is-shallow-repository", "--show-prefix"],
      in: folder,
      environment: Self.environment(),
      seconds: 10
    )
    guard let found else { throw Refusal("'git rev-parse' took longer than 10 seconds.") }
    guard found.status == 0 else {
      let isNowhere = Self.marker(above: folder) == nil
      if isNowhere, found.errors.contains("not a git repository") { return nil }
      throw Refusal("'git rev-parse' failed: \(Self.firstSentence(found.errors))")
    }
    let lines = String(decoding: found.output, as: UTF8.self)
      .split(separator: "\n", omittingEmptySubsequences: false)
    guard lines.count >= 3, lines[0] == "true" else {
      guard let marker = Self.marker(above: folder) else { return nil }
      throw Refusal(
        "there is '\(marker)', but its settings say that the book is not in its work tree (core.bare or "
          + "core.worktree)."
      )
    }
    isShallow = lines[1] == "true"
    prefix = String(lines[2])
  }

  /// The path of the nearest '.git' in the folder or above it, where there is one.
  private static func marker(above folder: String) -> String? {
    var place = Disk.realPath(folder)
    while true {
      let marker = "\(place == "/" ? "" : place)/.git"
      if Disk.kind(of: marker) != .nothing { return marker }
      guard place.count > 1 else { return nil }
      place = (place as NSString).deletingLastPathComponent
    }
  }

  /// What is read must not depend on the user's settings.
  private static let plainSettings = [
    "core.fsmonitor=false", "log.showSignature=false", "log.showRoot=true",
    "i18n.logOutputEncoding=UTF-8", "diff.orderFile=/dev/null",
  ].flatMap { ["-c", $0] }

  /// Runs git in the folder, and returns what it printed.
  ///
  /// - Throws: `Refusal` where git ends with a fault or takes too long, with its first sentence;
  ///   `FileError` where it cannot be run.
  @discardableResult
  func run(
    _ arguments: [String],
    input: [UInt8] = [],
    isReading: Bool = true,
    seconds: Int = 60
  ) throws -> [UInt8] {
    let outcome = try ChildProcess.run(
      program,
      (isReading ? Self.plainSettings : []) + arguments,
      in: folder,
      environment: Self.environment(isReading: isReading),
      input: input,
      seconds: seconds
    )
    let command = "git \(arguments.first ?? "")"
    guard let outcome else {
      throw Refusal("'\(command)' took longer than \(seconds) seconds and was ended.")
    }
    guard outcome.status == 0 else {
      throw Refusal("'\(command)' failed: \(Self.firstSentence(outcome.errors))")
    }
    return outcome.output
  }

  private static func firstSentence(_ errors: String) -> String {
    let line = errors.split(separator: "\n").first { !$0.allSatisfy(\.isWhitespace) }
    return line.map(String.init) ?? "it gave no reason"
  }

  /// The variables of the program without those that would lead git to another repository, as inside
  /// a hook; nothing is ever asked for.
  private static func environment(isReading: Bool = true) -> [String: String] {
    var variables = ProcessInfo.processInfo.environment
    for name in [
      "GIT_DIR", "GIT_WORK_TREE", "GIT_INDEX_FILE", "GIT_PREFIX", "GIT_OBJECT_DIRECTORY",
      "GIT_ALTERNATE_OBJECT_DIRECTORIES", "GIT_COMMON_DIR", "GIT_NAMESPACE", "GIT_GRAFT_FILE",
      "GIT_SHALLOW_FILE", "GIT_LITERAL_PATHSPECS", "GIT_GLOB_PATHSPECS", "GIT_NOGLOB_PATHSPECS",
      "GIT_ICASE_PATHSPECS",
      "GIT_EXTERNAL_DIFF", "GIT_DIFF_OPTS", "GIT_TRACE",
    ] {
      variables[name] = nil
    }
    variables["GIT_TERMINAL_PROMPT"] = "0"
    variables["GIT_EDITOR"] = "true"
    // Hooks see these variables too, so a commit changes no more of them.
    guard isReading else { return variables }
    variables["GIT_PAGER"] = "cat"
    variables["GIT_NO_REPLACE_OBJECTS"] = "1"
    // Unset, it would mean .git/info/grafts, which can hide what was committed.
    variables["GIT_GRAFT_FILE"] = "/dev/null"
    variables["LC_ALL"] = "C"
    variables["GIT_OPTIONAL_LOCKS"] = "0"
    return variables
  }
}
