package import Filings
package import Law
import Registry
import SQLEngine

/// `dengwen check`: the invariants that every promise rests on, checked one and all.
///
/// Walks through the filings in the order of their identifiers, a few at a time, each few in one read transaction: memory is
/// bounded, and work may go on beside it.
package struct CheckInstallation: Sendable {
    /// Filings a step.
    static let step = 50

    private let database: RegistryDatabase
    private let calendar: CourtCalendar
    private let verify: @Sendable (_ sha256: String, _ filing: FilingID) async throws -> Bool
    private let integrity: @Sendable () async throws -> [String]

    /// `calendar` is that by which deadlines are computed; `verify` reads what the vault holds of this hash for this
    /// filing; `integrity` is what the database itself finds wrong with its pages and references, one line each.
    package init(
        database: RegistryDatabase,
        calendar: CourtCalendar,
        verify: @escaping @Sendable (_ sha256: String, _ filing: FilingID) async throws -> Bool,
        integrity: @escaping @Sendable () async throws -> [String]
    ) {
        self.database = database
        self.calendar = calendar
        self.verify = verify
        self.integrity = integrity
    }

    /// Checks everything; `progress` is told how many filings have been checked so far.
    package func run(progress: @escaping @Sendable (Int) -> Void = { _ in }) async throws -> CheckResult {
        var result = CheckResult()
        result.note(try await integrity().map { CheckProblem(.integrity, $0) })
        result.note(try await CheckSealing(database: database).run())
        try await checkFilings(&result, progress: progress)
        result.note(try await CheckCaseNumbers(database: database).run())
        result.note(try await CheckRefusalNumbers(database: database).run())
        return result
    }

    private func checkFilings(_ result: inout CheckResult, progress: @Sendable (Int) -> Void) async throws {
        var last: FilingID?
        let sealer = database.sealer
        while true {
            let place = last
            let page = try await database.engine.read { connection in
                try FilingsWithEverything.page(after: place, limit: Self.step, connection, sealer)
            }
            guard let end = page.last else { return }
            last = end
            result.filings += page.identifiers.count
            result.documents += page.documents.values.reduce(0) { $0 + $1.count }
            result.note(page.problems)
            for filing in page.filings {
                result.note(CheckFiling(filing, of: page, calendar: calendar).problems())
                for sha256 in page.hashes(of: filing.id) where try await !verify(sha256, filing.id) {
                    result.note([CheckProblem(.bytesMissing, "\(filing.id)/\(sha256)")])
                }
            }
            progress(result.filings)
        }
    }
}
