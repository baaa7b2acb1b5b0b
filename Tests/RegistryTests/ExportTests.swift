import Filings
import Law
import Registry
import TestCluster
import Testing

@Suite("Everybody has a copy of what is kept of them (个人信息保护法 art 45)", .everyEngine)
struct ExportTests {
    @Test("Drafts, what was handed in and what happened, page by page, one's own and nobody else's")
    func export() async throws {
        let test = try await TestOffice()
        let (filer, other) = (try await test.caller("张晓岚"), try await test.caller("李四"))
        let received = try await test.received(by: filer)
        for _ in 0..<21 {
            test.clock.advance(seconds: 60)
            _ = try await StartFiling(form: "private-lending", court: TestOffice.court, caller: filer)
                .carryOut(in: test.office)
        }
        let first = try await ExportMyData(caller: filer).carryOut(in: test.office)
        #expect(first.items.count == 20 && first.items.allSatisfy { $0.draft != nil && $0.submissions.isEmpty })
        let rest = try await ExportMyData(caller: filer, after: try #require(first.next)).carryOut(in: test.office)
        #expect(rest.items.count == 2 && rest.next == nil)
        let handedIn = try #require(rest.items.last)
        #expect(handedIn.filing.id == received.id && handedIn.submissions.count == 1 && handedIn.receipts.count == 1)
        #expect(handedIn.docket.contains { $0.act == .submitted })
        #expect(try await ExportMyData(caller: other).carryOut(in: test.office).items.isEmpty)
    }

    @Test("The desk's own notes are not among what happened")
    func withoutNotes() async throws {
        let test = try await TestOffice()
        let (filer, clerk) = (try await test.caller("张晓岚"), try await test.caller("书记员", .clerk))
        let filing = try await test.received(by: filer)
        _ = try await ClaimFiling(filing: filing.id, caller: clerk).carryOut(in: test.office)
        let exported = try await ExportMyData(caller: filer).carryOut(in: test.office)
        #expect(exported.items.first?.docket.allSatisfy { !$0.act.isInternal } == true)
    }
}
