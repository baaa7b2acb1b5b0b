import ArgumentParser
import Foundation
import Harness
import LoadGenerator
import NIOCore
import NIOPosix

/// How a court's pages answer as it grows.
struct GrowthCommand: AsyncParsableCommand {
    static let configuration = CommandConfiguration(
        commandName: "growth",
        abstract: "Queue, search, tracking and number allocation at several sizes of the store.",
        discussion: """
            All sizes are made from a seed and then measured at a fixed rate, in turn and several times, so that a \
            disturbance meets every size. The data goes at the end: a million filings take about 20 GB.
            """
    )

    @Option(help: "Sizes in filings, from small to large.")
    var sizes = "10000,100000"

    @Option(help: "People a second.")
    var rate = 20.0

    @Option(help: "Seconds of each measurement.")
    var seconds = 10.0

    @Option(help: "How often each size is measured, in turn.")
    var rounds = 3

    @Option(help: "Where to put the data: on the disk that is to be measured.")
    var folder: String = NSTemporaryDirectory()

    @Flag(help: "Run dengwen check on the smallest size.")
    var check = false

    @Option(help: "Also draw the chart into this SVG file.")
    var chart: String?

    @Option(help: "Also write the figures as JSON to this file.")
    var json: String?

    func validate() throws {
        guard !counts.isEmpty, counts.allSatisfy({ $0 > 0 }), rounds > 0 else {
            throw ValidationError("Give sizes as whole numbers, as 10000,100000, and at least one round.")
        }
    }

    private var counts: [Int] { sizes.split(separator: ",").map { Int($0) ?? 0 } }

    func run() async throws {
        let machine = Machine.now()
        OpenFiles.raise(to: 8_192)
        let group = MultiThreadedEventLoopGroup(numberOfThreads: 1)
        var courts: [GrownCourt] = []
        for (index, size) in counts.enumerated() {
            courts.append(try await GrownCourt.make(size, in: folder, checks: check && index == 0, Self.say))
        }
        let decisions = courts.map { DecideACase(court: $0.court, waitsForNotices: false) }
        for round in 1...rounds {
            Self.say("Round \(round) of \(rounds), load average \(Machine.load())")
            for index in courts.indices {
                try await courts[index].measure(
                    rate: rate,
                    seconds: seconds,
                    decisions: decisions[index],
                    on: group,
                    Self.say
                )
            }
        }
        for court in courts { await court.court.database.drop() }
        try await group.shutdownGracefully()
        let report = GrowthReport(machine: machine, loadAfter: Machine.load(), points: courts.flatMap(\.points))
        print(report.markdown)
        if let json { try report.json.write(toFile: json, atomically: true, encoding: .utf8) }
        if let chart {
            let engine = courts.first?.court.database.isFile == true ? "SQLite" : "PostgreSQL"
            let heading = "\(engine), \(machine.date.prefix(10))"
            try GrowthChart(points: report.points, heading: heading).svg
                .write(toFile: chart, atomically: true, encoding: .utf8)
        }
    }

    @Sendable private static func say(_ words: String) {
        FileHandle.standardError.write(Data((words + "\n").utf8))
    }
}
