import Foundation
import Harness
import LoadGenerator
import NIOCore
import Synchronization

/// One run of the load: a fresh court for every group of scenarios, so that old data is gone before the next begins.
final class LoadRun: Sendable {
    static let people = 16

    let command: LoadCommand
    let group: any EventLoopGroup
    let startUps = Mutex<[Double]>([])

    init(command: LoadCommand, group: any EventLoopGroup) {
        self.command = command
        self.group = group
    }

    func all() async throws -> [Row] {
        var rows: [Row] = []
        for mix in Mix.all where command.wants(mix.name) { rows.append(try await filing(mix)) }
        rows += try await reading()
        if command.wants("O3 claim, register, notices made") { rows.append(try await deciding()) }
        if command.wants("O6 nine o'clock") { rows.append(try await nineOClock()) }
        return rows
    }

    /// What people send.
    struct Mix {
        let name: String
        let sizes: [Int]
        let limit: Double
        let rates: ClosedRange<Double>

        static let all = [
            Mix(name: "O1 file 3 × 100 KB", sizes: [100_000, 100_000, 100_000], limit: 250, rates: 4...800),
            Mix(name: "O1 file 3 × 1 MB", sizes: [1_000_000, 1_000_000, 1_000_000], limit: 500, rates: 4...400),
            Mix(
                name: "O1 file 1, 5 and 20 MB",
                sizes: [1_000_000, 5_000_000, 20_000_000],
                limit: 4_000,
                rates: 0.5...50
            ),
        ]
    }

    private func filing(_ mix: Mix) async throws -> Row {
        say(mix.name)
        let served = try await serve(filings: command.filings)
        let scenario = try FileACase(
            mix.name,
            sizes: mix.sizes,
            limit: mix.limit,
            rates: mix.rates,
            court: served.court
        )
        let rows = try await template(of: scenario, served)
        let documents = mix.sizes.enumerated().map { BenchDocument(bytes: $1, number: $0).bytes }
        let row = try await measure(
            scenario,
            served,
            goal: mix.sizes[0] == 100_000 ? 170 : nil
        ) { [group, command] in
            let seconds = command.floor
            let raw = RawFloor(folder: served.court.folder.path, documents: documents, rows: rows, writers: 8)
            var floors = [try await Self.offPool { try raw.measure(seconds: seconds) }]
            if let nginx = try await NginxFloor.start(in: command.folder, on: group) {
                floors.append(try await nginx.measurePut(documents, seconds: seconds, people: 8))
                nginx.end()
            } else {
                floors.append(.notMeasured(NginxFloor.put, because: "nginx is not installed (Scripts/install bench)"))
            }
            return floors
        } once: {
            guard mix.sizes[0] == 100_000, let rows else { return [] }
            return [await PostgresFloor(rows: rows, seconds: 3, clients: 8).measure()]
        }
        await served.stop()
        return row
    }

    /// O2, O4 and O5 on one court: they write nothing.
    private func reading() async throws -> [Row] {
        let names = ["O2 the queue page", "O4 search, 2 characters", "O4 search, 4 characters", "O5 download 1 MB"]
        guard names.contains(where: command.wants) else { return [] }
        say("O2, O4, O5")
        let served = try await serve(filings: command.filings, waiting: 300)
        var scenarios: [any Scenario] = [
            QueuePage(court: served.court), SearchPage(characters: 2, court: served.court),
            SearchPage(characters: 4, court: served.court),
        ]
        if command.wants(names[3]) {
            scenarios.append(try await DownloadDocument.prepare(court: served.court, lines: served.lines))
        }
        try await served.rest()
        var rows: [Row] = []
        for scenario in scenarios where command.wants(scenario.name) {
            say(scenario.name)
            let answer = try await sample(of: scenario, served)
            rows.append(
                try await measure(scenario, served) { [group, command] in
                    var floors: [Floor] = []
                    if let nginx = try await NginxFloor.start(in: command.folder, on: group) {
                        floors.append(try await nginx.measureGet(answer, seconds: command.floor, people: Self.people))
                        nginx.end()
                    } else {
                        floors.append(
                            .notMeasured(NginxFloor.get, because: "nginx is not installed (Scripts/install bench)")
                        )
                    }
                    floors.append(
                        try await BareFloor.measure(answer, seconds: command.floor, people: Self.people, on: group)
                    )
                    return floors
                }
            )
        }
        await served.stop()
        return rows
    }

    private func deciding() async throws -> Row {
        say("O3 claim, register, notices made")
        let served = try await serve(filings: command.filings, waiting: command.rate == nil ? 5_000 : 200)
        let scenario = DecideACase(court: served.court)
        let rows = try await template(of: scenario, served)
        let row = try await measure(scenario, served) { [command] in
            let seconds = command.floor
            let raw = RawFloor(
                folder: served.court.folder.path,
                documents: (0..<2).map { BenchDocument(bytes: 60_000, number: $0).bytes },
                rows: rows,
                writers: 8
            )
            return [try await Self.offPool { try raw.measure(seconds: seconds) }]
        }
        await served.stop()
        return row
    }

    /// Not searched: a thousand people come in a minute, and are served or not.
    private func nineOClock() async throws -> Row {
        say("O6 nine o'clock")
        let served = try await serve(filings: command.filings, people: NineOClock.people)
        let scenario = NineOClock(court: served.court)
        let rate = Double(NineOClock.people) / NineOClock.seconds
        let measured = await Arrivals(rate: rate, seconds: NineOClock.seconds).run {
            try await scenario.journey($0, served.lines)
        }
        let row = await self.row(scenario, served, measured, steps: [measured], goal: nil)
        await served.stop()
        return row
    }
}
