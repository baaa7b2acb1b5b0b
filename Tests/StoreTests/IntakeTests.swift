import Filings
import Forms
import Law
import Registry
import TestCluster
import Testing

@testable import Store

@Suite("Drafts, documents and submissions", .everyEngine)
struct IntakeTests {
    private static func started() async throws -> TestStore {
        let store = try await TestStore()
        try await store.addAccounts(1)
        try await store.database.write { tx in
            for number in 10...11 { try tx.filings.add(Sample.draft(number)) }
        }
        return store
    }

    @Test("A draft comes back as it was typed, is replaced whole, and goes", arguments: oddTexts)
    func draft(text: String) async throws {
        let store = try await Self.started()
        try await store.database.write { tx in
            var draft = DraftRecord(
                filing: Sample.identifier(10),
                answers: Sample.answers(text),
                savedPages: ["parties": 1],
                updatedAt: Sample.now
            )
            try tx.drafts.put(draft)
            #expect(try tx.drafts.find(draft.filing) == draft)
            draft.answers = Sample.answers(text + "改")
            draft.version = 2
            draft.savedPages = ["parties": 1, "claims": 2]
            try tx.drafts.put(draft)
            #expect(try tx.drafts.find(draft.filing) == draft)
            #expect(try tx.drafts.find(Sample.identifier(11)) == nil)
            try tx.drafts.remove(draft.filing)
            #expect(try tx.drafts.find(draft.filing) == nil)
        }
    }

    @Test("Documents come back as they were described, in the order in which they came", arguments: oddTexts)
    func documents(text: String) async throws {
        let store = try await Self.started()
        try await store.database.write { tx in
            var first = Sample.document(2, of: 10, title: text)
            try tx.documents.add(Sample.document(3, of: 10))
            try tx.documents.add(first)
            try tx.documents.add(Sample.document(4, of: 11))
            #expect(try tx.documents.find(first.id) == first)
            first.role = .identity
            first.proves = text
            try tx.documents.update(first)
            #expect(try tx.documents.of(Sample.identifier(10)) == [first, Sample.document(3, of: 10)])
            try tx.documents.remove(first.id)
            #expect(try tx.documents.find(first.id) == nil)
        }
    }

    @Test(
        "A submission comes back as it was signed, with its documents in their order and its receipt",
        arguments: oddTexts
    )
    func submission(text: String) async throws {
        let store = try await Self.started()
        try await store.database.write { tx in
            let documents = [
                Sample.document(4, of: 10, title: text), Sample.document(3, of: 10), Sample.document(5, of: 10),
            ]
            for document in documents { try tx.documents.add(document) }
            let submission = Sample.submission(10, documents: documents, answers: Sample.answers(text))
            let receipt = try Sample.receipt(submission, documents: documents)
            try tx.submissions.add(submission, receipt: receipt)
            #expect(try tx.submissions.find(submission.id) == submission)
            #expect(try tx.submissions.receipt(number: receipt.number) == receipt)
            #expect(try tx.submissions.receipts(of: Sample.identifier(10)) == [receipt])
            #expect(try tx.submissions.receipts(of: Sample.identifier(11)).isEmpty)
        }
    }

    @Test(
        "What was submitted is neither changed nor removed, whoever asks",
        arguments: [
            "DELETE FROM document", "DELETE FROM submission", "DELETE FROM receipt", "DELETE FROM submission_document",
            "UPDATE document SET sha256 = '\(Sample.sha256(99))'", "UPDATE document SET state = 'staged'",
            "UPDATE submission SET round = 2", "UPDATE receipt SET received_at = received_at + 1",
            "UPDATE submission_document SET position = 7",
        ]
    )
    func immutable(statement: String) async throws {
        let store = try await Self.started()
        try await store.database.write { tx in
            var document = Sample.document(3, of: 10)
            document.state = .submitted
            try tx.documents.add(document)
            let submission = Sample.submission(10, documents: [document])
            try tx.submissions.add(submission, receipt: Sample.receipt(submission, documents: [document]))
        }
        await #expect(throws: (any Error).self) { try await store.tamper(statement) }
    }
}
