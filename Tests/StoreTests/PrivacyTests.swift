import Filings
import Foundation
import Law
import OwnCluster
import Registry
import TestCluster
import Testing

@testable import Store

@Suite("What lies on the disk", .everyEngine)
struct PrivacyTests {
    /// Recognisable, and nowhere else in the program.
    private static let secrets = [
        "欧阳阿娜尔", "110000199001011239", "13899990001", "ouyang.anaer@example.org", "借给他的五万元", "欧阳的借条原件.pdf",
        "欧阳诉司马一案", "转账截图证明交付", "欧阳的标题", "key-of-ouyang",
    ]

    @Test("No personal text is in the files of the database, in whatever way it was written there")
    func nothingInClear() async throws {
        let store = try await TestStore()
        let (name, citizen, mobile, email) = (Self.secrets[0], Self.secrets[1], Self.secrets[2], Self.secrets[3])
        try await store.database.write { tx in
            var account = Sample.account(1, name: name)
            account.email = email
            account.mobile = mobile
            account.citizenNumber = citizen
            _ = try tx.accounts.add(account)
            _ = try tx.throttles.count("sign-in:\(email)", at: Sample.now, since: Sample.now)
            var filing = Sample.received(10)
            filing.caption = Bilingual(both: Self.secrets[6])
            try tx.filings.add(filing)
            try tx.filings.index(filing.id, court: Sample.court, by: SearchWords(words: [name, Self.secrets[4]]))
            let answers = Sample.answers(Self.secrets[4])
            try tx.drafts.put(DraftRecord(filing: filing.id, answers: answers, updatedAt: Sample.now))
            let document = DocumentRecord(
                id: Sample.identifier(3),
                filing: filing.id,
                role: .exhibit,
                title: Self.secrets[8],
                proves: Self.secrets[7],
                fileName: Self.secrets[5],
                mediaType: "application/pdf",
                bytes: 1,
                pages: 1,
                sha256: Sample.sha256(3),
                uploadedBy: account.id,
                uploadedAt: Sample.now
            )
            try tx.documents.add(document)
            let submission = Sample.submission(10, documents: [document], answers: answers)
            try tx.submissions.add(submission, receipt: Sample.receipt(submission, documents: [document]))
            _ = try tx.docket.append(
                DocketDraft(
                    filing: filing.id,
                    act: .documentAdded,
                    actor: account.id,
                    at: Sample.now,
                    facts: ["title": document.title]
                )
            )
            let message = OutgoingMessage(account: account.id, to: mobile, text: Self.secrets[4])
            let work = OutboxTask.Work.send(message)
            try tx.outbox.add(
                OutboxTask(id: Sample.identifier(4), work: work, createdAt: Sample.now, dueAt: Sample.now)
            )
            try tx.inbox.addSimulated(message, task: Sample.identifier(4), at: Sample.now)
            let key = OnceKey(account: account.id, key: Self.secrets[9], request: [1])
            try tx.once.put(OnceRecord(key: key, outcome: Array(name.utf8), at: Sample.now))
        }
        let found = try await Self.found(in: store)
        #expect(found.isEmpty)
    }

    @Test("The search of these tests would find what is there")
    func searchWorks() async throws {
        let store = try await TestStore()
        try await store.tamper(
            "CREATE TABLE note (text TEXT)",
            "INSERT INTO note VALUES ('\(Self.secrets[0])'), ('\(Self.secrets[2])')"
        )
        let found = try await Self.found(in: store)
        #expect(found == [Self.secrets[0], Self.secrets[2]])
    }

    /// The secrets, or halves of them, that are in the files of the database, as UTF-8 or UTF-16.
    private static func found(in store: TestStore) async throws -> [String] {
        let bytes = try await files(of: store).filter(FileManager.default.fileExists).reduce(Data()) { bytes, path in
            bytes + (try Data(contentsOf: URL(fileURLWithPath: path)))
        }
        #expect(bytes.count > 10_000)
        return secrets.filter { secret in
            [secret, String(secret.prefix(secret.count / 2 + 1))].contains { part in
                [String.Encoding.utf8, .utf16LittleEndian].contains { encoding in
                    part.data(using: encoding).map { bytes.range(of: $0) != nil } ?? false
                }
            }
        }
    }

    /// The file and its log; on PostgreSQL the files of the database, after a checkpoint has written them.
    private static func files(of store: TestStore) async throws -> [String] {
        guard let place = store.opened.place else { return [store.opened.file, store.opened.file + "-wal"] }
        try await place.server.run("CHECKPOINT")
        let number = try await store.count("SELECT oid FROM pg_database WHERE datname = current_database()")
        let folder = "\(place.server.folder)/data/base/\(number)"
        return try FileManager.default.contentsOfDirectory(atPath: folder).map { "\(folder)/\($0)" }
    }
}
