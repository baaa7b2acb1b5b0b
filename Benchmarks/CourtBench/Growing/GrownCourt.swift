import Foundation
import Harness
import LoadGenerator
import NIOCore

/// A court of one size and what was measured of it so far.
struct GrownCourt {
    let size: Int
    let court: BenchCourt
    let secondsToMake: Double
    let storeBytes: Double
    private var measured: [String: Counted] = [:]
    private var order: [String] = []
    private(set) var residentMegabytes: [Double] = []

    private struct Counted {
        var latencies = Histogram()
        var errors = 0
        var processorMilliseconds = 0.0
        var firstError: String?
    }

    static func make(
        _ size: Int,
        in folder: String,
        checks: Bool,
        _ say: @escaping @Sendable (String) -> Void
    ) async throws -> GrownCourt {
        let begin = ContinuousClock.now
        let court = try await BenchCourt.make(in: folder, filings: size, waiting: 800) { say("  \($0)") }
        let made = begin.duration(to: .now) / .seconds(1)
        try await court.database.settle()
        let file = try? FileManager.default.attributesOfItem(atPath: court.folder.path + "/dengwen.sqlite")[.size]
        let inDatabase = await court.database.bytes()
        let bytes = inDatabase ?? (file as? NSNumber)?.doubleValue ?? 0
        say(
            "\(size) filings made in \(Int(made)) s, \(Report.number(made * 1000 / Double(size))) ms and "
                + "\(Report.number(bytes / 1000 / Double(size))) KB of store each"
        )
        if checks {
            let run = try await CommandLineRun.dengwen(
                ["check", "--data", court.folder.path],
                environment: court.database.environment
            )
            say(run.output)
            guard run.exitCode == 0 else { throw HarnessProblem.commandFailed("check found problems") }
        }
        return GrownCourt(size: size, court: court, secondsToMake: made, storeBytes: bytes)
    }

    private init(size: Int, court: BenchCourt, secondsToMake: Double, storeBytes: Double) {
        self.size = size
        self.court = court
        self.secondsToMake = secondsToMake
        self.storeBytes = storeBytes
    }

    /// Serves the court and measures each scenario once.
    mutating func measure(
        rate: Double,
        seconds: Double,
        decisions: DecideACase,
        on group: any EventLoopGroup,
        _ say: (String) -> Void
    ) async throws {
        let served = try await ServedCourt.start(court, on: group)
        let scenarios: [any Scenario] = [
            QueuePage(court: court), SearchPage(characters: 2, court: court), SearchPage(characters: 4, court: court),
            TrackingPages(court: court), decisions,
        ]
        for scenario in scenarios {
            // Number allocation makes papers, which cost the same at every size: few, so that they do not fill the machine.
            let rate = scenario is DecideACase ? min(rate, 10) : rate
            _ = await Arrivals(rate: rate, seconds: 2).run { try await scenario.journey($0, served.lines) }
            try await served.rest()
            let before = served.processorMilliseconds
            let found = await Arrivals(rate: rate, seconds: seconds).run {
                try await scenario.journey($0, served.lines)
            }
            try await served.rest()
            note(found, scenario.name, served.processorMilliseconds - before)
            say("  \(size), \(scenario.name): p99 \(Report.number(found.p99)) ms, \(found.errors) errors")
        }
        residentMegabytes.append(served.residentMegabytes)
        await served.end()
    }

    private mutating func note(_ found: Measured, _ scenario: String, _ processorMilliseconds: Double) {
        if measured[scenario] == nil { order.append(scenario) }
        var counted = measured[scenario] ?? Counted()
        counted.latencies.add(found.latencies)
        counted.errors += found.errors
        counted.processorMilliseconds += processorMilliseconds
        counted.firstError = counted.firstError ?? found.firstError
        measured[scenario] = counted
    }

    var points: [GrowthPoint] {
        order.map { name in
            let found = measured[name] ?? Counted()
            return GrowthPoint(
                scenario: name,
                filings: size,
                served: found.latencies.count,
                p50Milliseconds: found.latencies.milliseconds(atShare: 0.5),
                p99Milliseconds: found.latencies.milliseconds(atShare: 0.99),
                processorMilliseconds: found.processorMilliseconds / Double(max(found.latencies.count, 1)),
                errors: found.errors,
                firstError: found.firstError,
                residentMegabytes: residentMegabytes.max() ?? 0,
                storeMegabytes: storeBytes / 1e6,
                secondsToMake: secondsToMake
            )
        }
    }
}
