import Filings
import Forms
import Law
import Registry
import Store
import TestCluster
import Testing

@Suite("Correction", .everyEngine)
struct CorrectionTests {
    static func content(
        _ codes: [String] = ["defendant-domicile"],
        others: [String] = [],
        days: Int = 7,
        reason: String = "",
        note: String = ""
    ) -> CorrectionContent {
        CorrectionContent(
            chosen: codes.map { CorrectionContent.Chosen(code: $0) },
            others: others,
            days: days,
            reason: reason,
            internalNote: note
        )
    }

    static func request(
        _ filing: FilingID,
        _ content: CorrectionContent = content(),
        by caller: Caller,
        in test: TestOffice,
        once: OnceKey? = nil
    ) async throws -> CorrectionNoticeRecord {
        try await RequestCorrection(filing: filing, content: content, once: once, caller: caller).carryOut(
            in: test.office
        )
    }

    /// Asked for and, since the example confirms the account here as address, served on arrival.
    static func served(
        _ filing: FilingID,
        _ content: CorrectionContent = content(),
        by caller: Caller,
        in test: TestOffice
    ) async throws -> CorrectionNoticeRecord {
        let notice = try await request(filing, content, by: caller, in: test)
        while try await test.worker().workOnce() > 0 {}
        return notice
    }

    private static func view(_ filing: FilingID, by caller: Caller, in test: TestOffice) async throws -> FilingView {
        try await ViewFiling(filing: filing, caller: caller).carryOut(in: test.office)
    }

    @Test("Everything is said once: the notice, its paper, its entry, a draft with all that was handed in (登记立案规定 7)")
    func asks() async throws {
        let test = try await TestOffice()
        let (filer, clerk) = (try await test.caller("张晓岚"), try await test.caller("书记员", .clerk))
        let filing = try await test.received(by: filer)
        let content = Self.content(["identity-missing", "defendant-domicile"], others: ["借条请补一页。"], note: "内部")
        let notice = try await Self.request(filing.id, content, by: clerk, in: test)
        #expect(notice.ordinal == 1 && notice.days == 7 && notice.service == .underway)
        #expect(notice.defects.map(\.code) == ["defendant-domicile", "identity-missing", nil])
        let path = try #require(AnswerPath("defendants.0.domicile"))
        #expect(notice.defects[0].place == .answer(page: "defendant-reach-1", path: path))
        #expect(notice.defects[1].place == .document(sort: "identity", id: nil))
        #expect(notice.defects[2].statement == Bilingual(both: "借条请补一页。"))
        let view = try await Self.view(filing.id, by: filer, in: test)
        #expect(view.filing.stage.name == .awaitingCorrection)
        #expect(view.draft?.answers == view.submission?.answers)
        #expect(view.papers.last?.kind == .correctionNotice && view.papers.last?.number == notice.number)
        #expect(view.docket.last?.act == .correctionRequested)
        #expect(try await test.check().problems == [])
    }

    @Test("The court's own note never reaches the party, neither as a field nor in the docket")
    func internalNote() async throws {
        let test = try await TestOffice()
        let (filer, clerk) = (try await test.caller("张晓岚"), try await test.caller("书记员", .clerk))
        let filing = try await test.received(by: filer)
        _ = try await Self.served(filing.id, Self.content(note: "疑似虚假诉讼"), by: clerk, in: test)
        let (theirs, ours) = (
            try await Self.view(filing.id, by: filer, in: test), try await Self.view(filing.id, by: clerk, in: test)
        )
        #expect(ours.notices.map(\.internalNote) == ["疑似虚假诉讼"])
        #expect(theirs.notices.map(\.internalNote) == [""])
        #expect(!theirs.docket.contains { $0.facts.values.contains { $0.contains("虚假") } })
    }

    @Test("Nothing to correct, an unknown defect, too many days, a text without end: refused, and nothing is changed")
    func refusals() async throws {
        let test = try await TestOffice()
        let (filer, clerk) = (try await test.caller("张晓岚"), try await test.caller("书记员", .clerk))
        let filing = try await test.received(by: filer)
        let wrong: [(CorrectionContent, Refusal.Code)] = [
            (Self.content([]), .defectsMissing), (Self.content([], others: [" "]), .defectsMissing),
            (Self.content(["no-such"]), .unknownDefect), (Self.content(days: 2), .correctionDaysOutOfRange),
            (Self.content(days: 31), .correctionDaysOutOfRange),
            (Self.content(others: [String(repeating: "字", count: 2_001)]), .tooLong),
        ]
        for (content, code) in wrong {
            _ = await refusal(code) { try await Self.request(filing.id, content, by: clerk, in: test) }
        }
        let elsewhere = CorrectionContent(
            chosen: [.init(code: "identity-missing", place: .whole)],
            days: 7
        )
        _ = await refusal(.unknownDefect) { try await Self.request(filing.id, elsewhere, by: clerk, in: test) }
        #expect(try await test.find(filing.id)?.stage.name == .received)
        let stranger = try await test.caller("别院书记员", .clerk, court: "京0101")
        _ = await refusal(.notFound) { try await Self.request(filing.id, by: stranger, in: test) }
        _ = await refusal(.notAllowed) { try await Self.request(filing.id, by: filer, in: test) }
    }

    @Test("Where a court leaves notices to its judges, a clerk issues none")
    func byJudges() async throws {
        var policy = OfficePolicy()
        policy.clerksIssueCorrections = false
        let test = try await TestOffice(policy: policy)
        let filing = try await test.received(by: try await test.caller("张晓岚"))
        let (clerk, judge) = (try await test.caller("书记员", .clerk), try await test.caller("法官", .filingJudge))
        _ = await refusal(.notAllowed) { try await Self.request(filing.id, by: clerk, in: test) }
        _ = try await Self.request(filing.id, by: judge, in: test)
    }

    @Test("After the review period nothing but registering or refusing is left (登记立案规定 8)")
    func tooLate() async throws {
        let test = try await TestOffice()
        let filing = try await test.received(by: try await test.caller("张晓岚"))
        let clerk = try await test.caller("书记员", .clerk)
        test.clock.advance(days: 10)
        _ = await refusal(.notAtThisTime) { try await Self.request(filing.id, by: clerk, in: test) }
    }

    @Test("A double click asks once; two clerks at once: one does, the other is told that it moved on")
    func once() async throws {
        let test = try await TestOffice()
        let filing = try await test.received(by: try await test.caller("张晓岚"))
        let clerk = try await test.caller("书记员", .clerk)
        let key = OnceKey(account: clerk.account, key: "correct", request: [1])
        let first = try await Self.request(filing.id, by: clerk, in: test, once: key)
        #expect(try await Self.request(filing.id, by: clerk, in: test, once: key) == first)
        let other = try await test.caller("书记员乙", .clerk)
        _ = await refusal(.notInThisStage) { try await Self.request(filing.id, by: other, in: test) }
    }

    @Test("Corrected: nothing is retyped, both submissions stay as they were, the review clock starts the next day")
    func corrects() async throws {
        let test = try await TestOffice()
        let (filer, clerk) = (try await test.caller("张晓岚"), try await test.caller("书记员", .clerk))
        let filing = try await test.start(by: filer)
        let kept = try await test.addDocument("借条", to: filing, by: filer)
        let blurred = try await test.addDocument("模糊", to: filing, by: filer)
        _ = try await test.submit(filing, by: filer)
        _ = try await Self.served(filing.id, Self.content(["evidence-illegible"]), by: clerk, in: test)

        test.clock.advance(days: 2)
        var answers = try #require(try await Self.view(filing.id, by: filer, in: test).draft?.answers)
        answers["defendants.0.domicile"] = .text("某省某市某区乙路9号")
        answers["defendants.0.name"] = .text("改名")
        _ = try await SaveAnswers(filing: filing.id, typed: .whole(answers), caller: filer).carryOut(in: test.office)
        try await RemoveDocument(filing: filing.id, document: blurred.id, caller: filer).carryOut(in: test.office)
        let clear = try await test.addDocument("清晰", to: filing, by: filer)
        // The court does not look over the party's shoulder.
        let meanwhile = try await Self.view(filing.id, by: clerk, in: test)
        #expect(!meanwhile.filing.caption.chinese.contains("改名"))
        #expect(meanwhile.documents.map(\.id) == [kept.id, blurred.id] && meanwhile.draft == nil)
        #expect(meanwhile.docket.last?.act == .noticeServed)
        _ = await refusal(.notFound) {
            try await OpenDocument(filing: filing.id, wanted: .document(clear.id), caller: clerk).carryOut(
                in: test.office
            )
        }

        let receipt = try await test.submit(filing, by: filer)
        #expect(receipt.deadline.start == CourtDate(test.clock.now))
        #expect(receipt.lines.map(\.document) == [kept.id, clear.id])
        let view = try await Self.view(filing.id, by: clerk, in: test)
        #expect(view.filing.stage.received?.round == 2 && view.filing.stage.name == .received)
        #expect(view.documents.map(\.id) == [kept.id, clear.id] && view.receipts.count == 2)
        let compared = try await CompareSubmissions(filing: filing.id, round: 2, caller: clerk).carryOut(
            in: test.office
        )
        #expect(compared.before.documents == [kept.id, blurred.id])
        #expect(view.filing.caption.chinese.contains("改名"))
        #expect(
            compared.differences.answers.map(\.path.description) == ["defendants.0.name", "defendants.0.domicile"]
        )
        #expect(compared.differences.answers.map(\.after) == ["改名", "某省某市某区乙路9号"])
        #expect(compared.differences.documents.map(\.change) == [.added, .leftOut])
        while try await test.worker().workOnce() > 0 {}
        _ = try await RegisterCase(filing: filing.id, procedure: .summary, caller: clerk).carryOut(in: test.office)
        #expect(try await test.check().problems == [])
    }

    @Test("A document described anew is the same file under a row of its own; what was submitted keeps its words")
    func describes() async throws {
        let test = try await TestOffice()
        let (filer, clerk) = (try await test.caller("张晓岚"), try await test.caller("书记员", .clerk))
        let filing = try await test.start(by: filer)
        let document = try await test.addDocument("借条", to: filing, by: filer)
        _ = try await test.submit(filing, by: filer)
        _ = try await Self.served(filing.id, Self.content(["evidence-not-described"]), by: clerk, in: test)
        try await DescribeDocument(
            filing: filing.id,
            document: document.id,
            title: "借条",
            role: .exhibit,
            proves: "借款十二万元",
            caller: filer
        ).carryOut(in: test.office)
        _ = try await test.submit(filing, by: filer)
        let compared = try await CompareSubmissions(filing: filing.id, round: 2, caller: filer).carryOut(
            in: test.office
        )
        let change = try #require(compared.differences.documents.first)
        let before = try await Self.find(document.id, in: test)
        #expect(compared.differences.documents.count == 1 && change.document.sha256 == document.sha256)
        #expect(change.document.proves == "借款十二万元" && change.change == .described(before: before))
        #expect(before.proves == "")
        #expect(try await test.check().problems == [])
    }

    private static func find(_ document: DocumentID, in test: TestOffice) async throws -> DocumentRecord {
        try #require(try await test.office.store.read { tx in try tx.documents.find(document) })
    }

    @Test("A document that was left out and is sent again is handed in again, and is there once")
    func takenUpAgain() async throws {
        let test = try await TestOffice()
        let (filer, clerk) = (try await test.caller("张晓岚"), try await test.caller("书记员", .clerk))
        let filing = try await test.start(by: filer)
        let document = try await test.addDocument("借条", to: filing, by: filer)
        _ = try await test.submit(filing, by: filer)
        _ = try await Self.served(filing.id, by: clerk, in: test)
        try await RemoveDocument(filing: filing.id, document: document.id, caller: filer).carryOut(in: test.office)
        #expect(try await Self.view(filing.id, by: filer, in: test).documents.isEmpty)
        #expect(try await test.addDocument("借条", to: filing, by: filer).id == document.id)
        #expect(try await test.submit(filing, by: filer).lines.map(\.document) == [document.id])
    }

    @Test("A second notice needs a reason, and is counted")
    func again() async throws {
        let test = try await TestOffice()
        let (filer, clerk) = (try await test.caller("张晓岚"), try await test.caller("书记员", .clerk))
        let filing = try await test.received(by: filer)
        _ = try await Self.served(filing.id, by: clerk, in: test)
        _ = try await test.submit(filing, by: filer)
        let refused = await refusal(.reasonMissing) { try await Self.request(filing.id, by: clerk, in: test) }
        #expect(refused?.facts["ordinal"] == "2" && refused?.article == Article(.registration, 7))
        let second = try await Self.served(filing.id, Self.content(reason: "补正后出现新的矛盾"), by: clerk, in: test)
        #expect(second.ordinal == 2 && second.reason == "补正后出现新的矛盾")
        _ = try await test.submit(filing, by: filer)
        #expect(try await test.find(filing.id)?.stage.received?.round == 3)
        #expect(try await test.check().problems == [])
    }
}
