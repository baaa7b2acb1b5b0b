import ArgumentParser
import Foundation
import Harness
import LoadGenerator
import NIOCore
import NIOPosix
import Synchronization

/// The scenarios O1–O6, each with its floors, in turns.
struct LoadCommand: AsyncParsableCommand {
    static let configuration = CommandConfiguration(
        commandName: "load",
        abstract: "The highest rate each scenario holds, or how a given rate is served."
    )

    @Option(help: "Only scenarios whose name contains this, as O1 or search.")
    var only: [String] = []

    @Option(help: "A fixed rate, people a second, instead of a search.")
    var rate: Double?

    @Option(help: "Seconds of a fixed rate, and of the step that confirms a search.")
    var seconds = 6.0

    @Option(help: "Seconds of one step of a search.")
    var step = 2.0

    @Option(help: "Seconds of one turn of a floor; there are two.")
    var floor = 1.0

    @Option(help: "Filings of the past two years in the court that is measured.")
    var filings = 600

    @Option(help: "Where to put the data: on the disk that is to be measured.")
    var folder: String = NSTemporaryDirectory()

    @Option(help: "Gigabytes a run may write in one scenario.")
    var gigabytes = 12.0

    @Option(help: "Also write the report as JSON to this file.")
    var json: String?

    func run() async throws {
        let (machine, begin) = (Machine.now(), ContinuousClock.now)
        let group = MultiThreadedEventLoopGroup(numberOfThreads: 1)
        // A connection each for a thousand people, and as many descriptors for the server.
        OpenFiles.raise(to: 8_192)
        let run = LoadRun(command: self, group: group)
        let rows = try await run.all()
        try await group.shutdownGracefully()
        let report = Report(
            machine: machine,
            loadAfter: Machine.load(),
            seconds: begin.duration(to: .now) / .seconds(1),
            startUpMilliseconds: run.startUps.withLock { $0.min() ?? 0 },
            rows: rows
        )
        print(report.markdown)
        if let json { try report.json.write(toFile: json, atomically: true, encoding: .utf8) }
    }

    func wants(_ name: String) -> Bool {
        only.isEmpty || only.contains { name.localizedCaseInsensitiveContains($0) }
    }
}

enum OpenFiles {
    /// As many as the system allows, up to `wanted`; child processes inherit it.
    static func raise(to wanted: UInt64) {
        var limit = rlimit()
        guard getrlimit(__rlimit_resource_t(7), &limit) == 0, limit.rlim_cur < wanted else { return }
        limit.rlim_cur = rlim_t(min(wanted, UInt64(limit.rlim_max)))
        setrlimit(__rlimit_resource_t(7), &limit)
    }
}
