/// A database an installation can live in: what `serve` and `check` ask of an engine beside reading and writing.
package protocol CourtDatabase: DatabaseEngine {
    /// What `dengwen check` asks of the database itself.
    /// - Returns: one line a finding, for operators; empty if all is well.
    func integrityFindings() async throws -> [String]

    /// What this engine cannot check of itself, and by what an operator can: one sentence each.
    var uncheckedHere: [String] { get }

    /// Bodies that wait for their turn at this moment.
    var waiting: Int { get }

    /// Why the database has stopped taking anything, if it has; `serve` then ends.
    var stopped: DatabaseProblem? { get }

    var statistics: CommitStatistics { get }
}
