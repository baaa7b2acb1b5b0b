import Filings
import Forms
import Law
import Registry
import SQLEngine
import TestCluster
import Testing

@testable import Store

@Suite("Correction notices in the store", .everyEngine)
struct CorrectionTests {
    /// As ``CheckSample/filled()``, and a filing 13 that waits for its correction, the notice served.
    private static func awaiting() async throws -> TestStore {
        let store = try await CheckSample.filled()
        try await store.database.write { tx in
            try CheckSample.start(13, in: tx)
            try CheckSample.submit(13, in: tx)
            try correct(in: tx)
        }
        return store
    }

    private static let paper: PaperID = Sample.identifier(1302)

    private static func correct(in tx: any RegistryTransaction) throws {
        var filing = Sample.received(13)
        guard case .received(let received) = filing.stage else { return }
        try CheckSample.ask(1302, 13, .correctionNotice, in: tx)
        let deadline = CorrectionClock.deadline(served: CourtDate(Sample.now), days: 7, calendar: .builtIn)
        let service = ServiceState.effective(at: Sample.now, manner: .arrival, deadline: deadline)
        try tx.corrections.add(Sample.notice(1302, of: 13, service: service))
        let draft = DraftRecord(filing: filing.id, answers: Sample.answers(), updatedAt: Sample.now)
        try tx.drafts.put(draft)
        let asked = received.correctionRequested(by: paper, issuedBy: Sample.identifier(1), at: Sample.now, days: 7)
        filing.stage = .awaitingCorrection(asked.served(at: Sample.now, deadline: deadline))
        _ = try tx.filings.update(filing, ifVersion: 2)
        try CheckSample.append(13, .correctionRequested, ["notice": paper.description], in: tx)
        try CheckSample.append(13, .noticeServed, ["notice": paper.description], in: tx)
    }

    private static func problems(_ store: TestStore) async throws -> [CheckProblem] {
        try await CheckInstallation(
            database: store.database,
            calendar: .builtIn,
            verify: { _, _ in true },
            integrity: { try await store.engine.integrityFindings() }
        ).run().problems
    }

    @Test("A notice comes back as it was written, and its service alone can change")
    func comesBack() async throws {
        let store = try await Self.awaiting()
        let notice = try await store.database.read { tx in try tx.corrections.of(Sample.identifier(13)).first }
        #expect(notice?.defects == Sample.notice(1302, of: 13).defects && notice?.internalNote == "内部")
        #expect(notice?.service.deadline?.lastDay.description == "2026-03-09")
        #expect(try await Self.problems(store) == [])
        await #expect(throws: DatabaseProblem.self) {
            try await store.engine.write { try $0.execute("UPDATE correction_notice SET days = 30") }
        }
        await #expect(throws: DatabaseProblem.self) {
            try await store.engine.write { try $0.execute("DELETE FROM correction_notice") }
        }
    }

    @Test("One submission is answered by one notice, and never by two")
    func once() async throws {
        let store = try await Self.awaiting()
        await #expect(throws: DatabaseProblem.self) {
            try await store.database.write { tx in
                try tx.papers.add(Sample.paper(1303, of: 13, kind: .correctionNotice))
                try tx.corrections.add(Sample.notice(1303, of: 13))
            }
        }
    }

    private static let corruptions = [
        CheckTests.Corruption(.correctionNotice, "DELETE FROM correction_notice"),
        CheckTests.Corruption(.correctionNotice, "UPDATE correction_notice SET ordinal = 2"),
        CheckTests.Corruption(.correctionNotice, "UPDATE correction_notice SET days = 8"),
        CheckTests.Corruption(.correctionNotice, "DELETE FROM docket_entry WHERE act = 'correctionRequested'"),
        CheckTests.Corruption(.correctionService, "DELETE FROM docket_entry WHERE act = 'noticeServed'"),
        CheckTests.Corruption(.correctionService, "UPDATE correction_notice SET service = '{\"underway\":{}}'"),
        CheckTests.Corruption(
            .deadlineDiffers,
            "UPDATE correction_notice SET service ="
                + " replace(service, '\"lastDay\":\"2026-03-09\"', '\"lastDay\":\"2026-03-10\"')"
        ),
        CheckTests.Corruption(
            .draftMissing,
            "DELETE FROM draft WHERE filing = '\(Sample.identifier(13, of: FilingID.self))'"
        ),
        CheckTests.Corruption(
            .paperMissing,
            "DELETE FROM correction_notice",
            "DELETE FROM outbox_task",
            "DELETE FROM paper"
        ),
    ]

    @Test("Every kind of corruption is found", arguments: corruptions)
    func found(corruption: CheckTests.Corruption) async throws {
        let store = try await Self.awaiting()
        try await Sabotage.run(corruption.statements, on: store)
        let problems = try await Self.problems(store)
        #expect(problems.contains { $0.kind == corruption.code }, "\(problems)")
    }
}
