import ArgumentParser
import Foundation
import LoadGenerator
import NIOCore
import NIOPosix

/// `make bench-peers`: programs people know, doing what is comparable on the same machine in the same run.
struct PeersCommand: AsyncParsableCommand {
    static let configuration = CommandConfiguration(
        commandName: "peers",
        abstract: "The same three documents of 100 KB to Dengwen, Redmine and Request Tracker.",
        discussion: "Scripts/install peers installs them. Each runs in a temporary folder, with a database of its own."
    )

    @Option(help: "Only those whose name contains this; Dengwen always runs.")
    var only: [String] = []

    @Option(help: "99 in 100 within so many milliseconds, for all of them.")
    var limit = 1_000.0

    @Option(help: "Seconds of the step that confirms a search.")
    var seconds = 10.0

    @Option(help: "Seconds of one step of a search.")
    var step = 3.0

    @Option(help: "Filings of the past two years in Dengwen's court.")
    var filings = 200

    @Option(help: "Where to put the data: on the disk that is to be measured.")
    var folder: String = NSTemporaryDirectory()

    @Option(help: "Also write the report as JSON to this file.")
    var json: String?

    func run() async throws {
        let (machine, begin) = (Machine.now(), ContinuousClock.now)
        let group = MultiThreadedEventLoopGroup(numberOfThreads: 1)
        OpenFiles.raise(to: 8_192)
        let turns = try await PeersRun(command: self, group: group).all()
        try await group.shutdownGracefully()
        let report = PeersReport(
            machine: machine,
            loadAfter: Machine.load(),
            seconds: begin.duration(to: .now) / .seconds(1),
            limitMilliseconds: limit,
            turns: turns
        )
        print(report.markdown)
        if let json { try report.json.write(toFile: json, atomically: true, encoding: .utf8) }
    }

    func wants(_ name: String) -> Bool {
        name == "Dengwen" || only.isEmpty || only.contains { name.localizedCaseInsensitiveContains($0) }
    }
}
