internal import ArgumentParser
internal import Dispatch
internal import Foundation
internal import PolicyPreview
internal import PolicyPublishing
internal import Synchronization

/// `preview`: the site while it is written, with the edit view of drafts.
struct PreviewCommand: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "preview",
    abstract: "Show the site in a browser while it is written, and edit drafts there.",
    discussion: """
      Serves the site on this machine only, under an address with a secret, until Ctrl-C. Pages \
      follow each save within a second and show what is wrong at its paragraph; errors stop \
      nothing. “Edit this draft” on the page of a draft shows its text beside the page, with \
      findings and the comparison with its base while you type. Nothing is written but the drafts \
      that you save there.

      Examples:
        policybook preview
        policybook preview --port 8017
        policybook preview --book /srv/policies --as-of 2012-09-01
      """
  )

  @OptionGroup var options: BookOptions

  @Option(help: "The port to listen at; 0 takes any that is free.")
  var port: UInt16 = 0

  @Flag(help: "Let drafts be edited in the browser, and save nothing.")
  var dryRun = false

  func run() throws {
    let day = try options.day()
    let publisher = options.publisher
    let session = try Failures.told { try PreviewSession(publisher, asOf: day, isDryRun: dryRun) }
    let isQuiet = options.quiet
    let (port, first) = (port, session.firstReading)
    let failure = Mutex<(any Error)?>(nil)
    let ended = DispatchSemaphore(value: 0)
    let signals = Self.stopOnSignals()
    Task.detached {
      do {
        try await PreviewServer(session).run(port: port) { address in
          Terminal.result("\(address)\n")
          guard !isQuiet else { return }
          Terminal.message("The book has \(first.summary). Open the address; stop with Ctrl-C.\n")
        } changed: { reading in
          Self.tell(reading, isQuiet: isQuiet)
        }
      } catch {
        failure.withLock { $0 = error }
      }
      ended.signal()
    }
    withExtendedLifetime(signals) { ended.wait() }
    if let error = failure.withLock({ $0 }) { try Failures.told { throw error } }
  }

  private static func tell(_ reading: PreviewSession.Reading, isQuiet: Bool) {
    if let failure = reading.failure {
      Terminal.message("policybook: \(failure)\n")
    } else if !isQuiet {
      let time = String(format: "%.2f", reading.seconds)
      Terminal.message("Read again in \(time) s: \(reading.summary).\n")
    }
  }

  /// Ends the program at Ctrl-C; what it saves is whole at any moment.
  private static func stopOnSignals() -> [any DispatchSourceSignal] {
    [SIGINT, SIGTERM].map { number in
      signal(number, SIG_IGN)
      let source = DispatchSource.makeSignalSource(signal: number, queue: .global())
      source.setEventHandler {
        Terminal.message("\nStopped.\n")
        Foundation.exit(0)
      }
      source.resume()
      return source
    }
  }
}
