import Foundation
import LoadGenerator
import NIOCore

/// One after the other, never two at once: each is started, measured, ended, and its data removed.
struct PeersRun: Sendable {
    /// Every program is warm, each of its processes has served, before anything counts.
    private static let warming = 24
    private static let calmSeconds = 10.0
    /// How long what is done after the answer may take between two steps.
    private static let pause = 15.0

    let command: PeersCommand
    let group: any EventLoopGroup

    func all() async throws -> [PeerTurn] {
        var turns: [PeerTurn] = []
        for entrant in Entrant.all where command.wants(entrant.name) {
            say(entrant.name)
            let load = Machine.load()
            guard let contender = try await entrant.start(command, group) else {
                say("  not installed (Scripts/install peers)")
                turns.append(.notInstalled(entrant.name))
                continue
            }
            do {
                let held = turns.last { $0.name == entrant.name }?.perSecond
                turns.append(try await turn(entrant.name, contender, load, held: held))
                await contender.stop()
            } catch {
                await contender.stop()
                throw error
            }
        }
        return turns
    }

    /// Who held a rate in an earlier turn begins at it, and does not go beyond.
    private func turn(
        _ name: String,
        _ contender: any Contender,
        _ load: Double,
        held: Double?
    ) async throws -> PeerTurn {
        var people = Numbers()
        for number in people.next(Self.warming) { try await contender.scenario.journey(number, contender.lines) }
        try await contender.rest(atMost: Self.pause)
        // One a second: what somebody waits for who is alone.
        let calm = await step(contender, &people, rate: 1, seconds: Self.calmSeconds, limit: nil)
        say("  1/s: p50 \(Report.number(calm.p50)) ms")
        let (measured, steps) = try await search(contender, &people, held: held)
        // Between steps papers may still be made; syncs are counted when there is nothing else to do.
        try await contender.rest(atMost: 120)
        let megabytes = ProcessTree.megabytes(of: contender.process)
        let syncs = try await SyncCount.measure(contender, operations: 10, first: people.next(10).lowerBound)
        say("  syncs for one: \(syncs?.words ?? "not counted")")
        let holds = measured.holds(command.limit)
        return PeerTurn(
            name: name,
            version: contender.version,
            requests: contender.requests,
            perSecond: holds ? measured.perSecond : nil,
            p50Milliseconds: measured.p50,
            p99Milliseconds: measured.p99,
            calmMilliseconds: calm.p50,
            errors: calm.errors + measured.errors,
            firstError: calm.firstError ?? measured.firstError,
            syncs: syncs,
            megabytes: megabytes,
            loadBefore: load,
            steps: steps.map(Row.Step.init)
        )
    }

    private func search(
        _ contender: any Contender,
        _ people: inout Numbers,
        held: Double?
    ) async throws -> (Measured, [Measured]) {
        let rates = held.map { $0...$0 } ?? contender.scenario.rates
        let search = RateSearch(
            from: rates.lowerBound,
            most: rates.upperBound,
            limitMilliseconds: command.limit,
            stepSeconds: command.step
        )
        var numbers = people
        let found = try await search.run { rate, seconds, limit in
            let measured = await step(contender, &numbers, rate: rate, seconds: seconds, limit: limit)
            say("  \(Report.number(rate))/s: p99 \(Report.number(measured.p99)) ms, \(measured.served) served")
            try await contender.rest(atMost: Self.pause)
            return measured
        }
        let result = try await search.confirm(found, seconds: command.seconds, tries: 5, lowering: 0.2) {
            rate,
            seconds in
            let measured = await step(contender, &numbers, rate: rate, seconds: seconds, limit: nil)
            say("  \(Report.number(rate))/s for \(seconds) s: p99 \(Report.number(measured.p99)) ms")
            try await contender.rest(atMost: Self.pause)
            return measured
        }
        people = numbers
        return result
    }

    private func step(
        _ contender: any Contender,
        _ people: inout Numbers,
        rate: Double,
        seconds: Double,
        limit: Double?
    ) async -> Measured {
        let first = people.next(Int(rate * seconds) + 1).lowerBound
        return await Arrivals(rate: rate, seconds: seconds, limitMilliseconds: limit).run {
            try await contender.scenario.journey(first + $0, contender.lines)
        }
    }

    private func say(_ words: String) { FileHandle.standardError.write(Data((words + "\n").utf8)) }
}

/// Nobody comes twice: each person of a turn has a number of their own.
private struct Numbers {
    private var used = 0

    mutating func next(_ count: Int) -> Range<Int> {
        defer { used += count }
        return used..<(used + count)
    }
}
