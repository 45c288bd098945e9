import Foundation

let arguments = CommandLine.arguments
guard arguments.count > 1 else {
  say("Usage: policybook-bench PROGRAM [HISTORIES [LARGEST SIZE IN BYTES]]")
  say("       policybook-bench pair BYTES little|much|all FOLDER")
  exit(64)
}
if arguments[1] == "pair", arguments.count == 5, let bytes = Int(arguments[2]) {
  let changes: [String: BenchmarkPair.Change] = ["little": .little, "all": .all]
  let pair = try BenchmarkPair(
    bytes: bytes,
    change: changes[arguments[3]] ?? .much,
    in: URL(fileURLWithPath: arguments[4])
  )
  say("\(pair.base.path) \(pair.revised.path)")
  exit(0)
}
let histories = arguments.count > 2 ? Int(arguments[2]) ?? 4_000 : 4_000
let largest = arguments.count > 3 ? Int(arguments[3]) ?? 10_000_000 : 10_000_000
// On disk the kernel's file creation would drown what is measured.
let memory =
  FileManager.default.fileExists(atPath: "/dev/shm") ? "/dev/shm" : NSTemporaryDirectory()
let folder = URL(fileURLWithPath: memory).appending(path: "policybook-bench-\(getpid())")
try FileManager.default.createDirectory(at: folder, withIntermediateDirectories: true)
defer { try? FileManager.default.removeItem(at: folder) }
if largest > 0 {
  let sizes = [10_000, 100_000, 930_000, 9_000_000, 10_000_000].filter { $0 <= largest }
  try SpeedTable(program: arguments[1], folder: folder).run(sizes: sizes)
}
if histories > 0 { TruthTable.run(count: histories) }
