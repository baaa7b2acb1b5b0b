import ArgumentParser
import Foundation
import LoadGenerator
import NIOCore
import NIOPosix
import Synchronization

/// Twice as many people as can be served: how many are, what memory does, and whether everything acknowledged is there.
struct OverloadCommand: AsyncParsableCommand {
    static let configuration = CommandConfiguration(
        commandName: "overload",
        abstract: "Let more people file than can be served, and count what was acknowledged."
    )

    @Option(help: "The rate that is sustained, filings a second, as `load --only O1` found it.")
    var rate: Double

    @Option(help: "How many times the sustained rate comes.")
    var times = 2.0

    @Option(help: "Seconds of each step.")
    var seconds = 20.0

    @Option(help: "Where to put the data.")
    var folder: String = NSTemporaryDirectory()

    func run() async throws {
        let machine = Machine.now()
        let group = MultiThreadedEventLoopGroup(numberOfThreads: 1)
        OpenFiles.raise(to: 8_192)
        let load = LoadRun(command: try LoadCommand.parse(["--folder", folder]), group: group)
        let served = try await load.serve(filings: 600)
        let mix = LoadRun.Mix.all[0]
        let scenario = try FileACase(
            mix.name,
            sizes: mix.sizes,
            limit: mix.limit,
            rates: mix.rates,
            court: served.court
        )
        for number in 0..<20 { try await scenario.journey(number, served.lines) }
        try await served.rest()
        print(machine.words + "\n\n" + OverloadStep.heading)
        var acknowledged: [String] = []
        for factor in [1, times, 1] {
            let step = await OverloadStep.run(scenario, served, rate: rate * factor, seconds: seconds)
            acknowledged += step.acknowledged
            print(step.markdown)
            try await served.rest(atMost: 120)
        }
        let lost = try acknowledged.filter { try !served.hasSubmitted($0) }
        print("\nAcknowledged \(acknowledged.count), lost \(lost.count).")
        await served.stop()
        try await group.shutdownGracefully()
        if !lost.isEmpty { throw ExitCode.failure }
    }
}

/// One rate under which people come, whatever becomes of them.
struct OverloadStep: Sendable {
    let measured: Measured
    let acknowledged: [String]
    /// Told to come again before they had begun.
    let turnedAway: Int
    /// Told to come again, or worse, after they had begun.
    let stopped: Int
    let firstOther: String?
    let mostMegabytes: Double

    static let heading = """
        | Came a second | Filed a second | p50 ms | p99 ms | Filed | Turned away at the door | Stopped on the way | Most MB resident |
        |---|---|---|---|---|---|---|---|
        """

    private struct Book {
        var acknowledged: [String] = []
        var turnedAway = 0
        var stopped = 0
        var firstOther: String?
        var mostMegabytes = 0.0
    }

    static func run(_ scenario: FileACase, _ served: ServedCourt, rate: Double, seconds: Double) async -> OverloadStep {
        let book = Mutex(Book())
        let watch = Task {
            while !Task.isCancelled {
                let now = served.residentMegabytes
                book.withLock { $0.mostMegabytes = max($0.mostMegabytes, now) }
                try? await Task.sleep(for: .milliseconds(200))
            }
        }
        let begun = Mutex(Set<Int>())
        let measured = await Arrivals(rate: rate, seconds: seconds).run { number in
            let person = served.court.parties[number % served.court.parties.count]
            do {
                let filed = try await scenario.file(as: person, served.lines) { _ in
                    _ = begun.withLock { $0.insert(number) }
                }
                book.withLock { $0.acknowledged.append(filed.filing) }
            } catch {
                let wasBegun = begun.withLock { $0.contains(number) }
                book.withLock { book in
                    if wasBegun { book.stopped += 1 } else { book.turnedAway += 1 }
                    if !Self.isTooBusy(error) { book.firstOther = book.firstOther ?? Self.words(error) }
                }
                throw error
            }
        }
        watch.cancel()
        return book.withLock { book in
            OverloadStep(
                measured: measured,
                acknowledged: book.acknowledged,
                turnedAway: book.turnedAway,
                stopped: book.stopped,
                firstOther: book.firstOther,
                mostMegabytes: book.mostMegabytes
            )
        }
    }

    private static func words(_ error: any Error) -> String {
        "\(type(of: error)): \(error)"
    }

    private static func isTooBusy(_ error: any Error) -> Bool {
        if case LineProblem.refused(status: 503, _) = error { true } else { false }
    }

    var markdown: String {
        let cells = [
            Report.number(measured.offered), Report.number(measured.perSecond), Report.number(measured.p50),
            Report.number(measured.p99), "\(acknowledged.count)", "\(turnedAway)", "\(stopped)",
            Report.number(mostMegabytes),
        ]
        let other = firstOther.map { "\n\nNot only 503: \($0)" } ?? ""
        return "| " + cells.joined(separator: " | ") + " |" + other
    }
}
