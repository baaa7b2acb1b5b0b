import Filings
import Law
import Registry
import SQLEngine
import Secrets
import Synchronization
import TestCluster
import Testing

@testable import Store

@Suite("The check of an installation", .everyEngine)
struct CheckTests {
    private static func check(
        _ store: TestStore,
        database: RegistryDatabase? = nil,
        verify: @escaping @Sendable (String, FilingID) async throws -> Bool = { _, _ in true }
    ) async throws -> CheckResult {
        try await CheckInstallation(
            database: database ?? store.database,
            calendar: .builtIn,
            verify: verify,
            integrity: { try await store.engine.integrityFindings() }
        ).run()
    }

    @Test("A store in which everything agrees is clean")
    func clean() async throws {
        let store = try await CheckSample.filled()
        let result = try await Self.check(store)
        #expect(result.problems == [])
        #expect(result.filings == 3)
        #expect(result.documents == 3)
    }

    /// What somebody with the file in hand may do, having taken the triggers away, and what the check says to it.
    struct Corruption: Sendable, CustomTestStringConvertible {
        let statements: [String]
        let code: CheckProblem.Code
        var testDescription: String { "\(code.rawValue): \(statements.joined(separator: "; "))" }

        init(_ code: CheckProblem.Code, _ statements: String...) {
            self.code = code
            self.statements = statements
        }
    }

    private static let (ten, eleven, twelve): (FilingID, FilingID, FilingID) = (
        Sample.identifier(10), Sample.identifier(11), Sample.identifier(12)
    )

    private static let corruptions = [
        Corruption(.docketMissing, "DELETE FROM docket_entry WHERE filing = '\(twelve)'"),
        Corruption(.docketGap, "DELETE FROM docket_entry WHERE filing = '\(ten)' AND sequence = 2"),
        Corruption(.docketGap, "DELETE FROM docket_entry WHERE filing = '\(ten)' AND sequence = 1"),
        Corruption(.docketChain, "UPDATE docket_entry SET at = at + 1 WHERE sequence = 2"),
        Corruption(.docketChain, "UPDATE docket_entry SET actor = NULL WHERE sequence = 1"),
        Corruption(.docketChain, "UPDATE docket_entry SET act = 'claimed' WHERE sequence = 1"),
        Corruption(.docketChain, "UPDATE docket_entry SET previous_hash = zeroblob(32) WHERE sequence = 2"),
        Corruption(.docketChain, "UPDATE docket_entry SET hash = zeroblob(32) WHERE sequence = 2"),
        Corruption(
            .unreadable,
            "UPDATE docket_entry SET facts_sealed = (SELECT facts_sealed FROM docket_entry o WHERE o.sequence = 1 LIMIT 1)"
                + " WHERE sequence = 2"
        ),
        Corruption(.unreadable, "UPDATE account SET name_sealed = zeroblob(50)"),
        Corruption(.unreadable, "UPDATE document SET title_sealed = proves_sealed"),
        Corruption(.rowUnreadable, "UPDATE filing SET stage_evidence = '{}'"),
        Corruption(.rowUnreadable, "UPDATE document SET role = 'unheard-of'"),
        Corruption(.receiptMissing, "DELETE FROM receipt WHERE filing = '\(eleven)'"),
        Corruption(
            .receiptDocumentMissing,
            "DELETE FROM submission_document",
            "DELETE FROM document WHERE filing = '\(eleven)'"
        ),
        Corruption(.receiptDiffers, "UPDATE document SET sha256 = '\(Sample.sha256(99))' WHERE filing = '\(ten)'"),
        Corruption(.receiptDiffers, "UPDATE document SET bytes = bytes + 1"),
        Corruption(.receiptDiffers, "DELETE FROM submission_document"),
        Corruption(.receiptAnswersDiffer, "UPDATE receipt SET answers_sha256 = '\(Sample.sha256(99))'"),
        Corruption(.submissionDocumentMissing, "UPDATE document SET state = 'staged'"),
        Corruption(.caseGap, "UPDATE case_serial SET last_serial = 2"),
        Corruption(.caseBeyondCounter, "UPDATE court_case SET serial = 2"),
        Corruption(.caseBeyondCounter, "DELETE FROM case_serial"),
        Corruption(.caseGap, "UPDATE court_case SET serial = 3"),
        Corruption(.paperMissing, "DELETE FROM outbox_task", "DELETE FROM paper WHERE kind = 'receipt'"),
        Corruption(
            .paperTwice,
            "INSERT INTO paper SELECT 'new', filing, kind, language, number, 'NEW', submission, requested_at, NULL, NULL,"
                + " NULL, NULL FROM paper LIMIT 1",
            "UPDATE paper SET id = '\(Sample.identifier(77, of: PaperID.self))' WHERE id = 'new'"
        ),
        Corruption(.paperUnasked, "DELETE FROM outbox_task"),
        Corruption(
            .paperDocket,
            "UPDATE paper SET made_at = NULL, made_sha256 = NULL, made_bytes = NULL, made_pages = NULL"
        ),
        Corruption(
            .stageColumn,
            "UPDATE filing SET stage = 'received', last_day = '2026-03-09' WHERE stage = 'registered'"
        ),
        Corruption(.stageColumn, "UPDATE filing SET last_day = '2026-12-31' WHERE stage = 'received'"),
        Corruption(
            .stageReceipt,
            "UPDATE filing SET stage = 'draft', last_day = NULL,"
                + " stage_evidence = (SELECT stage_evidence FROM filing o WHERE o.id = '\(twelve)') WHERE id = '\(eleven)'"
        ),
        Corruption(
            .stageReceipt,
            "UPDATE filing SET stage_evidence = (SELECT stage_evidence FROM filing o WHERE o.id = '\(eleven)'),"
                + " stage = 'received', last_day = '2026-03-09' WHERE id = '\(twelve)'"
        ),
        Corruption(.stageReceipt, "UPDATE receipt SET received_at = received_at + 1"),
        Corruption(.stageCase, "DELETE FROM court_case"),
        Corruption(.stageCase, "UPDATE court_case SET filing = '\(eleven)'"),
        Corruption(.stageDocket, "DELETE FROM docket_entry WHERE act = 'registered'"),
        Corruption(.stageDocket, "DELETE FROM docket_entry WHERE act = 'submitted'"),
        Corruption(
            .deadlineDiffers,
            "UPDATE receipt SET deadline = replace(deadline, '\"lastDay\":\"2026-03-09\"', '\"lastDay\":\"2026-03-10\"')"
        ),
        Corruption(.draftMissing, "DELETE FROM draft"),
        Corruption(.draftLeft, "UPDATE draft SET filing = '\(ten)'"),
        Corruption(.integrity, "DELETE FROM account"),
    ]

    @Test("Every kind of corruption is found", arguments: corruptions)
    func found(corruption: Corruption) async throws {
        let store = try await CheckSample.filled()
        try await Sabotage.run(corruption.statements, on: store)
        let result = try await Self.check(store)
        #expect(result.problems.contains { $0.kind == corruption.code }, "\(result.problems)")
    }

    @Test("Bytes that the vault has lost are found, of documents and of papers")
    func vault() async throws {
        let store = try await CheckSample.filled()
        let lost = [Sample.sha256(110), Sample.sha256(5)]
        let result = try await Self.check(store) { sha256, _ in !lost.contains(sha256) }
        #expect(
            result.problems == [
                CheckProblem(.bytesMissing, "\(Self.ten)/\(Sample.sha256(5))"),
                CheckProblem(.bytesMissing, "\(Self.eleven)/\(Sample.sha256(110))"),
            ]
        )
    }

    @Test("Under another key ring nothing opens, and the list of problems ends somewhere")
    func otherKeys() async throws {
        let store = try await TestStore()
        try await store.database.write { tx in
            for number in 1...600 { _ = try tx.accounts.add(Sample.account(number)) }
        }
        let stranger = store.with(KeyRing(created: 0, random: SeededRandomSource(seed: 99)))
        let result = try await Self.check(store, database: stranger)
        #expect(result.problems.count == CheckResult.mostProblems + 1)
        #expect(result.problems.last?.kind == .more)
    }

    @Test("More filings than one step holds are all checked, and progress is told")
    func steps() async throws {
        let store = try await TestStore()
        try await store.addAccounts(1)
        let number = CheckInstallation.step * 2 + 3
        try await store.database.write { tx in
            for number in 1...number { try tx.filings.add(Sample.draft(number)) }
        }
        let told = Mutex<[Int]>([])
        let result = try await CheckInstallation(
            database: store.database,
            calendar: .builtIn,
            verify: { _, _ in true },
            integrity: { [] }
        ).run { done in told.withLock { $0.append(done) } }
        #expect(result.filings == number)
        #expect(told.withLock { $0 } == [50, 100, 103])
        #expect(result.problems.count { $0.kind == .draftMissing } == number)
    }
}
