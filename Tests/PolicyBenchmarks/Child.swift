import Foundation

/// One run of another program, and what it took.
struct Child {
  /// Seconds of CPU, the kernel's for it included.
  var cpu: Double
  /// Seconds from its start to its end, on however many cores.
  var elapsed: Double
  /// The most memory it held, in bytes.
  var memory: Int
  var status: Int32
  /// Whether it was ended from outside, as one is that reaches `mostSeconds`.
  var wasEnded: Bool

  /// Whether it was given up; its own children may have been, and it says so in its status.
  var wasGivenUp: Bool { wasEnded || cpu >= Double(Self.mostSeconds) * 0.95 }

  /// What another program may take before it is given up.
  static let mostSeconds = 20

  /// Runs `arguments` with its output thrown away, and waits.
  static func run(_ arguments: [String]) -> Child? {
    var actions = posix_spawn_file_actions_t()
    posix_spawn_file_actions_init(&actions)
    defer { posix_spawn_file_actions_destroy(&actions) }
    for stream: Int32 in [1, 2] {
      posix_spawn_file_actions_addopen(&actions, stream, "/dev/null", O_WRONLY, 0)
    }
    let pointers = arguments.map { strdup($0) } + [nil]
    defer { pointers.forEach { free($0) } }
    var process = pid_t()
    let start = ContinuousClock.now
    guard posix_spawnp(&process, arguments[0], &actions, nil, pointers, environ) == 0 else {
      return nil
    }
    var status: Int32 = 0
    var usage = rusage()
    guard wait4(process, &status, 0, &usage) == process else { return nil }
    let elapsed = ContinuousClock.now - start
    func seconds(_ time: timeval) -> Double { Double(time.tv_sec) + Double(time.tv_usec) / 1e6 }
    return Child(
      cpu: seconds(usage.ru_utime) + seconds(usage.ru_stime),
      elapsed: elapsed / .seconds(1),
      memory: usage.ru_maxrss * 1_024,
      status: (status >> 8) & 0xFF,
      wasEnded: status & 0x7F != 0
    )
  }

  /// The same words for a shell that ends the program when it has taken too long.
  static func limited(_ arguments: [String]) -> [String] {
    let words = arguments.map { "'\($0)'" }.joined(separator: " ")
    return ["/bin/sh", "-c", "ulimit -t \(mostSeconds); exec \(words)"]
  }

  /// Returns the cheapest of several runs; nil where the program is not there.
  static func best(of count: Int, _ arguments: [String]) -> Child? {
    (0..<count).compactMap { _ in run(arguments) }.filter { $0.status != 127 }
      .min { $0.cpu < $1.cpu }
  }
}
