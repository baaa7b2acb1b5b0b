import Foundation
import Harness
import LoadGenerator
import NIOCore
import Synchronization

/// One run of the load: a fresh court for every group of scenarios, so that old data is gone before the next begins.
final class LoadRun: Sendable {
    private static let people = 16

    private let command: LoadCommand
    private let group: any EventLoopGroup
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
        let served = try await serve(filings: command.filings, waiting: command.rate == nil ? 3_000 : 200)
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
        let row = self.row(scenario, served, measured, steps: [measured], floors: [], goal: nil)
        await served.stop()
        return row
    }
}

extension LoadRun {
    private func serve(filings: Int, waiting: Int = 0, people: Int = 200) async throws -> ServedCourt {
        let court = try await BenchCourt.make(in: command.folder, filings: filings, waiting: waiting, people: people)
        let served = try await ServedCourt.start(court, on: group)
        startUps.withLock { $0.append(served.startUpMilliseconds) }
        return served
    }

    /// The rows that one of it leaves; nil where the store cannot be looked into.
    private func template(of scenario: some Scenario, _ served: ServedCourt) async throws -> RowTemplate? {
        // Once before, so that what is made only once is not counted.
        try await scenario.journey(0, served.lines)
        try await served.rest()
        guard FileManager.default.fileExists(atPath: served.store) else { return nil }
        let store = served.store
        let copy = try await Self.offPool { try RowTemplate.copy(store: store) }
        try await scenario.journey(1, served.lines)
        try await served.rest()
        return try await Self.offPool { try RowTemplate(store: store, sinceCopy: copy) }
    }

    /// The bytes of one answer, for floors that answer the same.
    private func sample(of scenario: some Scenario, _ served: ServedCourt) async throws -> [UInt8] {
        let requests = Requests(host: served.lines.authority, token: served.court.clerk.token)
        guard scenario.name.hasPrefix("O5") else {
            let reply = try await served.lines.with {
                try await $0.expect(requests.get(QueuePage.path, keepsBody: true))
            }
            return Array(buffer: reply.body)
        }
        return [UInt8](BenchDocument(bytes: 1_000_000, number: 0).bytes)
    }

    /// The floors, the search and a step that confirms it, and the floors again.
    private func measure(
        _ scenario: any Scenario,
        _ served: ServedCourt,
        goal: Double? = nil,
        floors: @Sendable () async throws -> [Floor],
        once: @Sendable () async throws -> [Floor] = { [] }
    ) async throws -> Row {
        let before = try await floors()
        let (measured, steps) = try await search(scenario, served)
        let row = self.row(scenario, served, measured, steps: steps, floors: [], goal: goal)
        try await served.rest()
        let after = try await floors()
        return row.with(floors: Floor.mean(before, after) + (try await once()))
    }

    private func search(_ scenario: any Scenario, _ served: ServedCourt) async throws -> (Measured, [Measured]) {
        if let rate = command.rate {
            let measured = await step(scenario, served, rate: rate, seconds: command.seconds, limit: nil)
            return (measured, [measured])
        }
        let limit = scenario.limitMilliseconds
        let search = RateSearch(
            from: scenario.rates.lowerBound,
            most: scenario.rates.upperBound,
            limitMilliseconds: limit,
            stepSeconds: command.step
        )
        // Caches and statements are warm before anything counts.
        _ = await step(scenario, served, rate: scenario.rates.lowerBound, seconds: 1, limit: nil)
        try await served.rest()
        let found = try await search.run { rate, seconds, limit in
            let measured = await step(scenario, served, rate: rate, seconds: seconds, limit: limit)
            say(
                "  \(Report.number(rate))/s: p99 \(Report.number(measured.p99)) ms, \(measured.served) of \(measured.wanted)"
            )
            try await served.rest()
            return measured
        }
        guard var rate = found.sustained?.offered else { return (found.steps[0], found.steps) }
        // A rate counts only if it holds for longer; three tries, each a tenth lower.
        var steps = found.steps
        for _ in 0..<3 {
            let confirmed = await step(scenario, served, rate: rate, seconds: command.seconds, limit: nil)
            steps.append(confirmed)
            say("  \(Report.number(rate))/s for \(command.seconds) s: p99 \(Report.number(confirmed.p99)) ms")
            if confirmed.holds(limit) { return (confirmed, steps) }
            try await served.rest()
            rate *= 0.9
        }
        return (steps[steps.count - 1], steps)
    }

    private func step(
        _ scenario: any Scenario,
        _ served: ServedCourt,
        rate: Double,
        seconds: Double,
        limit: Double?
    ) async -> Measured {
        // Bounded in bytes: a step writes at most a sixth of what a scenario may.
        let most = command.gigabytes * 1e9 / 6 / Double(max(scenario.bytesWritten, 1))
        let bounded = min(seconds, max(most / rate, 0.5))
        return await Arrivals(rate: rate, seconds: bounded, limitMilliseconds: limit).run {
            try await scenario.journey($0, served.lines)
        }
    }

    private func row(
        _ scenario: any Scenario,
        _ served: ServedCourt,
        _ measured: Measured,
        steps: [Measured],
        floors: [Floor],
        goal: Double?
    ) -> Row {
        let holds = command.rate != nil || measured.holds(scenario.limitMilliseconds)
        let missed = goal.flatMap { goal in
            holds && measured.perSecond >= goal
                ? nil
                : "the goal of \(Int(goal)) a second with p99 under \(Int(scenario.limitMilliseconds)) ms is MISSED"
        }
        return Row(
            scenario: scenario.name,
            limitMilliseconds: scenario.limitMilliseconds,
            perSecond: holds ? measured.perSecond : nil,
            p50Milliseconds: measured.p50,
            p99Milliseconds: measured.p99,
            mostMilliseconds: measured.most,
            errors: measured.errors,
            firstError: measured.firstError,
            outboxWaiting: served.outboxWaiting(),
            residentMegabytes: served.residentMegabytes,
            floors: floors,
            goal: missed,
            steps: steps.map(Row.Step.init)
        )
    }

    /// Progress goes to standard error; the table alone to standard output.
    private func say(_ words: String) { FileHandle.standardError.write(Data((words + "\n").utf8)) }

    private static func offPool<Value: Sendable>(_ work: @escaping @Sendable () throws -> Value) async throws -> Value {
        try await withCheckedThrowingContinuation { continuation in
            Thread.detachNewThread { continuation.resume(with: Result(catching: work)) }
        }
    }
}

extension Row {
    func with(floors: [Floor]) -> Row {
        Row(
            scenario: scenario,
            limitMilliseconds: limitMilliseconds,
            perSecond: perSecond,
            p50Milliseconds: p50Milliseconds,
            p99Milliseconds: p99Milliseconds,
            mostMilliseconds: mostMilliseconds,
            errors: errors,
            firstError: firstError,
            outboxWaiting: outboxWaiting,
            residentMegabytes: residentMegabytes,
            floors: floors,
            goal: goal,
            steps: steps
        )
    }
}
