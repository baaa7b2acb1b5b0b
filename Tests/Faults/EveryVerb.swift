import Commands
import Foundation
import Harness
import Interchange

/// Every verb that follows a receipt, once and undisturbed, each on a filing of its own, through the API of a running court.
package struct EveryVerb: Sendable {
    /// What was not done, and what `dengwen check` found.
    package struct Outcome: Sendable {
        package var tried: [String] = []
        package var notDone: [String] = []
        package var problems: [String] = []
    }

    private let court: TriedCourt
    private let shim: Shim?

    package static func run(onPostgres: Bool) async throws -> Outcome {
        let court = try await TriedCourt.make(on: onPostgres ? .postgres : .sqlite)
        return try await EveryVerb(court: court, shim: try await Shim.make()).run()
    }

    private func run() async throws -> Outcome {
        var outcome = Outcome()
        // Without a compiler there is no clock to move: what needs one is tried elsewhere.
        let verbs = TriedVerb.all.filter { $0.secondsAhead == 0 || shim != nil }
        var begun: [(verb: TriedVerb, filing: FilingModel)] = []
        try await served(ahead: 0) { people in
            for verb in verbs {
                let filing = try await begin(verb, people)
                for earlier in verb.before where earlier.secondsAhead == 0 { try await people.perform(earlier, filing) }
                begun.append((verb, filing))
            }
        }
        // What must come before at another hour, then the verbs, each at its own.
        let waits = begun.flatMap { verb, filing in verb.before.map { (earlier: $0, filing: filing) } }
            .filter { $0.earlier.secondsAhead != 0 }
        for (ahead, group) in Dictionary(grouping: waits, by: \.earlier.secondsAhead) {
            try await served(ahead: ahead) { people in
                for (earlier, filing) in group { try await people.perform(earlier, filing) }
            }
        }
        for (ahead, group) in Dictionary(grouping: begun, by: \.verb.secondsAhead).sorted(by: { $0.key < $1.key }) {
            try await served(ahead: ahead) { people in
                for (verb, filing) in group {
                    outcome.tried.append(verb.name)
                    let key = try await people.perform(verb, filing)
                    if try await !people.isDone(verb, filing, key) { outcome.notDone.append(verb.name) }
                }
            }
        }
        var row = FaultRow("every verb")
        try await court.check(into: &row)
        outcome.problems = row.problems
        return outcome
    }

    private func begin(_ verb: TriedVerb, _ people: People) async throws -> FilingModel {
        let party = try await people.person(TriedVerb.party)
        let receipt = try await party.file(changing: verb.changing)
        _ = await party.papersMade(of: receipt.filing)
        return try await party.client.get("/filings/\(receipt.filing)").decoded(as: FilingModel.self)
    }

    private func served(ahead seconds: Int, _ body: (People) async throws -> Void) async throws {
        let server = try await court.serve(seconds == 0 ? [:] : shim?.clock(ahead: seconds) ?? [:])
        do { try await body(People(at: server.address)) } catch {
            await server.stop()
            throw error
        }
        await server.stop()
        try await court.workUntilDone(seconds == 0 ? [:] : shim?.clock(ahead: seconds) ?? [:])
    }
}

/// Those who have signed in at a server.
private actor People {
    private let address: String
    private var known: [String: Filer] = [:]

    init(at address: String) { self.address = address }

    func person(_ contact: String) async throws -> Filer {
        if let there = known[contact] { return there }
        let person = try await Filer.signIn(at: address, contact: contact)
        known[contact] = person
        return person
    }

    /// - Returns: the key it was done with.
    @discardableResult
    func perform(_ verb: TriedVerb, _ filing: FilingModel) async throws -> String {
        let (actor, key) = (try await person(verb.by), UUID().uuidString)
        try await verb.perform(actor.client, filing, key)
        // What it asked for is there before the next begins.
        _ = await actor.papersMade(of: filing.id)
        return key
    }

    func isDone(_ verb: TriedVerb, _ filing: FilingModel, _ key: String) async throws -> Bool {
        let client = try await person(verb.by).client
        let now = try await client.get("/filings/\(filing.id)").decoded(as: FilingModel.self)
        return try await verb.isDone(client, now, key)
    }
}
