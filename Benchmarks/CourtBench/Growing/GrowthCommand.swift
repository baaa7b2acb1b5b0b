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
        discussion: "Each size is made from a seed, measured at a fixed rate, and deleted before the next."
    )

    @Option(help: "Sizes in filings, from small to large.")
    var sizes = "10000,100000"

    @Option(help: "People a second.")
    var rate = 20.0

    @Option(help: "Seconds of each measurement.")
    var seconds = 15.0

    @Option(help: "Where to put the data: on the disk that is to be measured.")
    var folder: String = NSTemporaryDirectory()

    @Flag(help: "Run dengwen check on the smallest size.")
    var check = false

    @Option(help: "Also draw the chart into this SVG file.")
    var chart: String?

    @Option(help: "Also write the figures as JSON to this file.")
    var json: String?

    func run() async throws {
        let machine = Machine.now()
        OpenFiles.raise(to: 8_192)
        let group = MultiThreadedEventLoopGroup(numberOfThreads: 1)
        var points: [GrowthPoint] = []
        for (index, size) in sizes.split(separator: ",").compactMap({ Int($0) }).enumerated() {
            points += try await measure(size, checks: check && index == 0, group)
        }
        try await group.shutdownGracefully()
        let report = GrowthReport(machine: machine, loadAfter: Machine.load(), points: points)
        print(report.markdown)
        if let json { try report.json.write(toFile: json, atomically: true, encoding: .utf8) }
        if let chart { try GrowthChart(points: points).svg.write(toFile: chart, atomically: true, encoding: .utf8) }
    }

    private func measure(_ size: Int, checks: Bool, _ group: MultiThreadedEventLoopGroup) async throws -> [GrowthPoint]
    {
        let begin = ContinuousClock.now
        let court = try await BenchCourt.make(in: folder, filings: size, waiting: 400) { done in
            if done % 10_000 == 0 { Self.say("  \(done) of \(size)") }
        }
        let made = begin.duration(to: .now) / .seconds(1)
        Self.say("\(size) filings made in \(Int(made)) s")
        if checks {
            let run = try await CommandLineRun.dengwen(["check", "--data", court.folder.path])
            Self.say(run.output)
            guard run.exitCode == 0 else { throw HarnessProblem.commandFailed("check found problems") }
        }
        let bytes =
            (try? FileManager.default.attributesOfItem(atPath: court.folder.path + "/dengwen.sqlite")[.size]) ?? 0
        let served = try await ServedCourt.start(court, on: group)
        let scenarios: [any Scenario] = [
            QueuePage(court: court), SearchPage(characters: 2, court: court), SearchPage(characters: 4, court: court),
            TrackingPages(court: court), DecideACase(court: court, waitsForNotices: false),
        ]
        var points: [GrowthPoint] = []
        for scenario in scenarios {
            // Number allocation makes papers, which cost the same at every size: few, so that they do not fill the machine.
            let rate = scenario is DecideACase ? min(rate, 10) : rate
            _ = await Arrivals(rate: rate, seconds: 2).run { try await scenario.journey($0, served.lines) }
            try await served.rest()
            let measured = await Arrivals(rate: rate, seconds: seconds).run {
                try await scenario.journey($0, served.lines)
            }
            try await served.rest()
            points.append(
                GrowthPoint(
                    scenario: scenario.name,
                    filings: size,
                    p50Milliseconds: measured.p50,
                    p99Milliseconds: measured.p99,
                    errors: measured.errors,
                    firstError: measured.firstError,
                    residentMegabytes: served.residentMegabytes,
                    storeMegabytes: Double((bytes as? NSNumber)?.int64Value ?? 0) / 1e6,
                    secondsToMake: made
                )
            )
            Self.say("  \(scenario.name): p99 \(Report.number(measured.p99)) ms, \(measured.errors) errors")
        }
        await served.stop()
        return points
    }

    private static func say(_ words: String) { FileHandle.standardError.write(Data((words + "\n").utf8)) }
}
