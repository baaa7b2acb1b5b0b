import Commands
import Foundation
import Harness
import Interchange

/// SIGKILL at the N-th write, sync or rename of a verb that follows the receipt, and of the papers it asks for.
///
/// What was answered is there afterwards; what was not can be done again with the same key, and then is there once.
package struct KilledInVerb: Fault {
    private let verb: TriedVerb
    private let engine: TriedCourt.Engine

    init(_ verb: TriedVerb, on engine: TriedCourt.Engine) {
        self.verb = verb
        self.engine = engine
    }

    package var name: String { "SIGKILL at the N-th \(words) of the verb “\(verb.name)”, \(engine.rawValue)" }

    private var calls: String { engine == .sqlite ? "write,sync,rename" : "write,sync,rename,send" }
    private var words: String { calls.replacing(",", with: ", ") }

    package func run(_ thoroughness: Thoroughness) async throws -> FaultRow {
        var row = FaultRow(name)
        guard let shim = try await Shim.make() else { return .notTried(name, because: "no C compiler") }
        try await run(verb, thoroughness, shim, into: &row)
        return row
    }

    /// One filing, and what became of the verb on it.
    private struct Trial {
        let filing: FilingModel
        let key: String
        var isAnswered = false
    }

    private func run(
        _ verb: TriedVerb,
        _ thoroughness: Thoroughness,
        _ shim: Shim,
        into row: inout FaultRow
    ) async throws {
        let court = try await TriedCourt.make(on: engine)
        // Counted first.
        var trials = try await prepare(1, for: verb, in: court, shim)
        try await carryOut(verb, &trials[0], in: court, shim, killedAt: 0)
        row.expect(trials[0].isAnswered, "\(verb.name): undisturbed it was not answered")
        let count = shim.calls().count
        row.remarks.append("\(count) calls")
        let numbers = thoroughness == .full ? Array(1...(count + 3)) : [max(1, count / 3), max(1, 2 * count / 3)]
        trials += try await prepare(numbers.count, for: verb, in: court, shim)
        for (place, number) in numbers.enumerated() where row.problems.isEmpty {
            row.tries += 1
            try await carryOut(verb, &trials[place + 1], in: court, shim, killedAt: number)
            try await court.check(into: &row)
            if !row.problems.isEmpty { row.remarks.append("first problem after call \(number)") }
        }
        try await settle(verb, trials, in: court, shim, into: &row)
    }

    /// So many filings, each where the verb begins; done undisturbed.
    private func prepare(
        _ count: Int,
        for verb: TriedVerb,
        in court: TriedCourt,
        _ shim: Shim
    ) async throws -> [Trial] {
        var filings: [FilingModel] = []
        let server = try await court.serve()
        let party = try await Filer.signIn(at: server.address)
        for _ in 0..<count {
            let receipt = try await party.file(changing: verb.changing)
            filings.append(try await party.client.get("/filings/\(receipt.filing)").decoded(as: FilingModel.self))
        }
        for filing in filings { _ = await party.papersMade(of: filing.id) }
        await server.stop()
        for earlier in verb.before { try await undisturbed(earlier, filings, in: court, shim) }
        return filings.map { Trial(filing: $0, key: UUID().uuidString) }
    }

    private func undisturbed(
        _ verb: TriedVerb,
        _ filings: [FilingModel],
        in court: TriedCourt,
        _ shim: Shim
    ) async throws {
        let server = try await court.serve(verb.clock(shim))
        let actor = try await Filer.signIn(at: server.address, contact: verb.by)
        for filing in filings {
            try await verb.perform(actor.client, filing, UUID().uuidString)
        }
        await server.stop()
        // Until nothing waits: a notice that is not served yet starts no period.
        try await court.workUntilDone(verb.clock(shim))
    }

    private func carryOut(
        _ verb: TriedVerb,
        _ trial: inout Trial,
        in court: TriedCourt,
        _ shim: Shim,
        killedAt number: Int
    ) async throws {
        var environment = try shim.breaking(calls, of: court.folder, at: number, by: "kill")
        environment.merge(verb.clock(shim)) { $1 }
        let server = try await court.serve(environment)
        let actor = try await Filer.signIn(at: server.address, contact: verb.by)
        shim.arm()
        do {
            try await verb.perform(actor.client, trial.filing, trial.key)
            trial.isAnswered = true
            _ = await actor.papersMade(of: trial.filing.id)
        } catch {
            // Killed before it was answered.
        }
        await server.kill()
    }

    private func settle(
        _ verb: TriedVerb,
        _ trials: [Trial],
        in court: TriedCourt,
        _ shim: Shim,
        into row: inout FaultRow
    ) async throws {
        let server = try await court.serve(verb.clock(shim))
        let actor = try await Filer.signIn(at: server.address, contact: verb.by)
        for trial in trials {
            if trial.isAnswered {
                row.acknowledged += 1
                if try await !isDone(verb, trial, actor) { row.lost += 1 }
                continue
            }
            if try await !isDone(verb, trial, actor) { try await verb.perform(actor.client, trial.filing, trial.key) }
            row.expect(try await isDone(verb, trial, actor), "\(verb.name): not done after doing it again")
        }
        for trial in trials {
            row.expect(await actor.papersMade(of: trial.filing.id), "\(verb.name): a paper was never made")
        }
        await server.stop()
        try await court.check(into: &row)
    }

    private func isDone(_ verb: TriedVerb, _ trial: Trial, _ actor: Filer) async throws -> Bool {
        let filing = try await actor.client.get("/filings/\(trial.filing.id)").decoded(as: FilingModel.self)
        return try await verb.isDone(actor.client, filing, trial.key)
    }
}

extension TriedVerb {
    /// The clock it needs; nothing where it is today's.
    fileprivate func clock(_ shim: Shim) -> [String: String] {
        secondsAhead == 0 ? [:] : shim.clock(ahead: secondsAhead)
    }
}
