import Foundation

/// One turn of one of them.
struct PeerTurn: Encodable, Sendable {
    let name: String
    let version: String
    let requests: String
    /// The highest rate that held; nil if none did, or it is not installed.
    let perSecond: Double?
    let p50Milliseconds: Double
    let p99Milliseconds: Double
    /// What half of the people wait for at most when one comes in a second.
    let calmMilliseconds: Double
    let errors: Int
    let firstError: String?
    /// Nil where strace may not look.
    let syncs: SyncCount?
    let megabytes: Double
    let loadBefore: Double
    let steps: [Row.Step]

    var isInstalled: Bool { !version.isEmpty }

    static func notInstalled(_ name: String) -> PeerTurn {
        PeerTurn(
            name: name,
            version: "",
            requests: "not measured: not installed (Scripts/install peers)",
            perSecond: nil,
            p50Milliseconds: 0,
            p99Milliseconds: 0,
            calmMilliseconds: 0,
            errors: 0,
            firstError: nil,
            syncs: nil,
            megabytes: 0,
            loadBefore: Machine.load(),
            steps: []
        )
    }
}

/// The table and the JSON of `make bench-peers`: the ratios first.
struct PeersReport: Encodable, Sendable {
    let machine: Machine
    let loadAfter: Double
    let seconds: Double
    let limitMilliseconds: Double
    let turns: [PeerTurn]

    /// What Dengwen held on the mean of its turns; nil if one of them held nothing.
    private var own: Double? {
        let rates = turns.filter { $0.name == "Dengwen" }.map(\.perSecond)
        let held = rates.compactMap(\.self)
        return held.isEmpty || held.count < rates.count ? nil : held.reduce(0, +) / Double(held.count)
    }

    var markdown: String {
        var lines = [
            machine.words + ", after \((loadAfter * 10).rounded() / 10); \(Int(seconds)) s in all; "
                + "99 in 100 within \(Int(limitMilliseconds)) ms.",
            "",
            "| Dengwen : this | Program | One person's requests | A second | p50 ms | p99 ms | p50 ms at 1 a second "
                + "| Syncs for one | Memory MB | Load before |",
            "|---|---|---|---|---|---|---|---|---|---|",
        ]
        lines += turns.map { "| " + cells($0).joined(separator: " | ") + " |" }
        let notes = turns.compactMap { turn in
            turn.firstError.map { "- \(turn.name): \(turn.errors) errors, the first: \($0)" }
        }
        return (lines + (notes.isEmpty ? [] : [""] + notes)).joined(separator: "\n")
    }

    private func cells(_ turn: PeerTurn) -> [String] {
        guard turn.isInstalled else {
            return ["–", turn.name, turn.requests] + Array(repeating: "–", count: 7)
        }
        return [
            ratio(turn), turn.version, turn.requests, turn.perSecond.map(Report.number) ?? "none held",
            Report.number(turn.p50Milliseconds), Report.number(turn.p99Milliseconds),
            Report.number(turn.calmMilliseconds), turn.syncs?.words ?? "not counted", Report.number(turn.megabytes),
            Report.number(turn.loadBefore),
        ]
    }

    private func ratio(_ turn: PeerTurn) -> String {
        guard turn.name != "Dengwen", let own, let theirs = turn.perSecond, theirs > 0 else { return "–" }
        return Report.number(own / theirs)
    }

    var json: String {
        let encoder = JSONEncoder()
        encoder.outputFormatting = [.sortedKeys, .prettyPrinted, .withoutEscapingSlashes]
        return (try? encoder.encode(self)).map { String(decoding: $0, as: UTF8.self) } ?? "{}"
    }
}
