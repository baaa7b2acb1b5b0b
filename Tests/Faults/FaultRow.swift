/// What came of one fault: how often it was tried, what was acknowledged meanwhile, and how much of that was lost.
package struct FaultRow: Sendable, Encodable {
    package let fault: String
    package var tries = 0
    /// Receipts given and documents confirmed.
    package var acknowledged = 0
    /// Of those, how many were not there afterwards, or were something else.
    package var lost = 0
    /// What `dengwen check` found, each once.
    package var problems: [String] = []
    /// What did not happen as it must: one sentence each.
    package var failures: [String] = []
    /// What was seen, for the reader of the table.
    package var remarks: [String] = []
    /// Why it was not tried here.
    package var notTried: String?

    package init(_ fault: String) { self.fault = fault }

    package static func notTried(_ fault: String, because reason: String) -> FaultRow {
        var row = FaultRow(fault)
        row.notTried = reason
        return row
    }

    package var isGood: Bool { lost == 0 && problems.isEmpty && failures.isEmpty }

    mutating func expect(_ condition: Bool, _ sentence: @autoclosure () -> String) {
        if !condition, failures.count < 20 { failures.append(sentence()) }
    }

    package var markdown: String {
        guard notTried == nil else { return "| \(fault) | not tried: \(notTried ?? "") | | | | |" }
        let invariants = problems.isEmpty ? "hold" : problems.joined(separator: ", ")
        let words = (failures.map { "FAILED: \($0)" } + remarks).joined(separator: "; ")
        return "| \(fault) | \(tries) | \(acknowledged) | \(lost) | \(invariants) | \(words) |"
    }

    package static let heading = """
        | Fault | Tries | Acknowledged | Lost | Invariants | What was seen |
        |---|---|---|---|---|---|
        """
}

/// How thoroughly faults are tried.
package enum Thoroughness: Sendable {
    /// Among the tests: each fault a few times.
    case short
    /// `make faults`: every call, every second.
    case full
}
