import Filings
import Law
import Registry
import TestCluster
import Testing

@testable import Store

@Suite("The docket", .everyEngine)
struct DocketTests {
    private static func written(_ entries: [DocketDraft]) async throws -> TestStore {
        let store = try await TestStore()
        try await store.addAccounts(1)
        try await store.database.write { tx in
            for number in 10...11 { try tx.filings.add(Sample.draft(number)) }
            for entry in entries { _ = try tx.docket.append(entry) }
        }
        return store
    }

    private static func entry(_ filing: Int, _ act: DocketAct, facts: [String: String] = [:]) -> DocketDraft {
        DocketDraft(
            filing: Sample.identifier(filing),
            act: act,
            actor: Sample.identifier(1),
            at: Sample.now,
            facts: facts
        )
    }

    @Test("Each filing's entries are numbered from one and hang together", arguments: oddTexts)
    func chain(text: String) async throws {
        let store = try await Self.written([
            Self.entry(10, .started), Self.entry(11, .started), Self.entry(10, .documentAdded, facts: ["title": text]),
        ])
        let docket = try await store.database.read { tx in try tx.docket.of(Sample.identifier(10)) }
        #expect(docket.map(\.sequence) == [1, 2])
        #expect(docket[0].previousHash == DocketChain.beginning)
        #expect(docket[1].previousHash == docket[0].hash)
        #expect(docket[1].facts == ["title": text])
        #expect(docket.allSatisfy { $0.hash == DocketChain.hash(of: $0) })
    }

    @Test("What is hashed is written down and does not change with the program")
    func canonical() {
        let draft = DocketDraft(
            filing: Sample.identifier(1),
            act: .submitted,
            actor: nil,
            at: Sample.now,
            facts: ["b": "二\n\"", "a": "\\é", "é": "\u{1F}"]
        )
        let text = DocketChain.canonical(draft, sequence: 2, after: DocketChain.beginning)
        let zeros = String(repeating: "0", count: 64)
        #expect(
            text
                == #"{"act":"submitted","actor":null,"at":1772416800000000,"facts":{"a":"\\é","b":"二\u000a\"","é":"\u001f"},"#
                + #""filing":"\#(draft.filing)","previousHash":"\#(zeros)","sequence":2}"#
        )
    }

    @Test("Two spellings of one text are two texts to the chain")
    func spelling() {
        let composed = DocketDraft(
            filing: Sample.identifier(1),
            act: .started,
            actor: nil,
            at: Sample.now,
            facts: ["n": "\u{E9}"]
        )
        let decomposed = DocketDraft(
            filing: Sample.identifier(1),
            act: .started,
            actor: nil,
            at: Sample.now,
            facts: ["n": "e\u{301}"]
        )
        let hashes = [composed, decomposed].map {
            DocketChain.entry($0, sequence: 1, after: DocketChain.beginning).hash
        }
        #expect(hashes[0] != hashes[1])
    }

    @Test(
        "An entry is neither changed nor removed, whoever asks",
        arguments: [
            "DELETE FROM docket_entry", "UPDATE docket_entry SET act = 'claimed'",
            "UPDATE docket_entry SET at = at + 1",
            "UPDATE docket_entry SET actor = NULL", "UPDATE docket_entry SET sequence = 9",
            "UPDATE docket_entry SET hash = previous_hash",
        ]
    )
    func appendOnly(statement: String) async throws {
        let store = try await Self.written([Self.entry(10, .started)])
        await #expect(throws: (any Error).self) { try await store.tamper(statement) }
        #expect(try await store.count("SELECT count(*) FROM docket_entry WHERE act = 'started' AND sequence = 1") == 1)
    }
}
