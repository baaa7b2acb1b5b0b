import Foundation
import LoadGenerator
import NIOCore
import Synchronization

extension LoadRun {
    func serve(filings: Int, waiting: Int = 0, people: Int = 200) async throws -> ServedCourt {
        let court = try await BenchCourt.make(in: command.folder, filings: filings, waiting: waiting, people: people)
        let served = try await ServedCourt.start(court, on: group)
        startUps.withLock { $0.append(served.startUpMilliseconds) }
        return served
    }

    /// The rows that one of it leaves; nil where the store cannot be looked into.
    func template(of scenario: some Scenario, _ served: ServedCourt) async throws -> RowTemplate? {
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
    func sample(of scenario: some Scenario, _ served: ServedCourt) async throws -> [UInt8] {
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
    func measure(
        _ scenario: any Scenario,
        _ served: ServedCourt,
        goal: Double? = nil,
        floors: @Sendable () async throws -> [Floor],
        once: @Sendable () async throws -> [Floor] = { [] }
    ) async throws -> Row {
        let before = try await floors()
        let spent = served.processorTime
        let (measured, steps) = try await search(scenario, served)
        let row = await self.row(scenario, served, measured, steps: steps, goal: goal)
        // What an operation costs is known when its papers are made, too.
        try await served.rest()
        let cost = spent.milliseconds(each: steps.reduce(0) { $0 + $1.served })
        let after = try await floors()
        return row.with(processorMilliseconds: cost, floors: Floor.mean(before, after) + (try await once()))
    }

    func search(_ scenario: any Scenario, _ served: ServedCourt) async throws -> (Measured, [Measured]) {
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
        return try await search.confirm(found, seconds: command.seconds) { rate, seconds in
            let confirmed = await step(scenario, served, rate: rate, seconds: seconds, limit: nil)
            say("  \(Report.number(rate))/s for \(seconds) s: p99 \(Report.number(confirmed.p99)) ms")
            if !confirmed.holds(limit) { try await served.rest() }
            return confirmed
        }
    }

    func step(
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

    func row(
        _ scenario: any Scenario,
        _ served: ServedCourt,
        _ measured: Measured,
        steps: [Measured],
        goal: Double?
    ) async -> Row {
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
            outboxWaiting: await served.outboxWaiting(),
            residentMegabytes: served.residentMegabytes,
            processorMilliseconds: nil,
            floors: [],
            goal: missed,
            steps: steps.map(Row.Step.init)
        )
    }

    /// Progress goes to standard error; the table alone to standard output.
    func say(_ words: String) { FileHandle.standardError.write(Data((words + "\n").utf8)) }

    static func offPool<Value: Sendable>(_ work: @escaping @Sendable () throws -> Value) async throws -> Value {
        try await withCheckedThrowingContinuation { continuation in
            Thread.detachNewThread { continuation.resume(with: Result(catching: work)) }
        }
    }
}
