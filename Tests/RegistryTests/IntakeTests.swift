import Filings
import Forms
import Law
import Registry
import Store
import TestCluster
import Testing

@Suite("Intake", .everyEngine)
struct IntakeTests {
    @Test("A filing is started, given its documents, signed and receipted; everything agrees afterwards")
    func receipt() async throws {
        let test = try await TestOffice()
        let filer = try await test.caller("张晓岚")
        let filing = try await test.start(by: filer)
        #expect(filing.caption.chinese.contains("张晓岚"))
        let documents = [
            try await test.addDocument("借条", to: filing, by: filer),
            try await test.addDocument("转账记录", to: filing, by: filer),
        ]
        let receipt = try await test.submit(filing, by: filer)
        #expect(receipt.lines.map(\.document) == documents.map(\.id))
        #expect(receipt.lines.map(\.sha256) == documents.map(\.sha256))
        // Seven days from the day after a Monday: the next Monday.
        #expect(receipt.deadline.lastDay == CourtDate("2026-03-09"))
        let view = try await ViewFiling(filing: filing.id, caller: filer).carryOut(in: test.office)
        #expect(view.filing.stage.name == .received)
        #expect(view.draft == nil)
        #expect(view.receipts == [receipt])
        #expect(view.documents.allSatisfy { $0.state == .submitted })
        #expect(view.docket.map(\.act) == [.started, .documentAdded, .documentAdded, .submitted])
        #expect(view.submission?.answers.sha256 == receipt.answersSHA256)
        #expect(try await test.check().problems == [])
    }

    @Test("A double click starts one filing and submits it once, with one receipt")
    func once() async throws {
        let test = try await TestOffice()
        let filer = try await test.caller("张晓岚")
        let startKey = OnceKey(account: filer.account, key: "start", request: [1])
        let first = try await test.start(by: filer, once: startKey)
        let again = try await test.start(by: filer, once: startKey)
        #expect(first.id == again.id)
        _ = try await RequestSigningCode(filing: first.id, caller: filer).carryOut(in: test.office)
        let verb = SubmitFiling(
            filing: first.id,
            signature: SubmitFiling.Signing(name: filer.name, code: test.secrets.lastCode),
            once: OnceKey(account: filer.account, key: "submit", request: [2]),
            caller: filer
        )
        let receipts = try await withThrowingTaskGroup(of: ReceiptRecord.self) { group in
            for _ in 0..<10 { group.addTask { try await verb.carryOut(in: test.office) } }
            return try await group.reduce(into: []) { $0.append($1) }
        }
        #expect(Set(receipts).count == 1)
        let page = try await ListMyFilings(caller: filer).carryOut(in: test.office)
        #expect(page.items.map(\.id) == [first.id])
        #expect(try await test.check().problems == [])
    }

    @Test("The same key with another request is refused")
    func onceReused() async throws {
        let test = try await TestOffice()
        let filer = try await test.caller("张晓岚")
        _ = try await test.start(by: filer, once: OnceKey(account: filer.account, key: "k", request: [1]))
        _ = await refusal(.onceKeyReused) {
            try await test.start(by: filer, once: OnceKey(account: filer.account, key: "k", request: [2]))
        }
    }

    @Test("Two devices at one page: the later is told and nothing is written over; at two pages both are kept")
    func twoDevicesAtPages() async throws {
        let test = try await TestOffice()
        let filer = try await test.caller("张晓岚")
        let filing = try await StartFiling(form: "private-lending", court: TestOffice.court, caller: filer)
            .carryOut(in: test.office)
        func save(_ page: String, _ name: String, _ value: String, ifVersion: Int?) async throws -> DraftRecord {
            let typed = SaveAnswers.Typed.page(page, [(name, value)])
            return try await SaveAnswers(filing: filing.id, typed: typed, ifVersion: ifVersion, caller: filer)
                .carryOut(in: test.office)
        }
        let first = try await save("story", "story", "在电脑上写的", ifVersion: 1)
        #expect(first.savedPages == ["story": 2])
        _ = await refusal(.changedMeanwhile) { try await save("story", "story", "在电话上写的", ifVersion: 1) }
        let other = try await save("lender-borrower", "lender", "张晓岚", ifVersion: 1)
        #expect(other.answers["story"]?.text == "在电脑上写的")
        #expect(other.answers["lender"]?.text == "张晓岚")
        // Seen, and sent again.
        let last = try await save("story", "story", "在电话上写的", ifVersion: other.version)
        #expect(last.answers["story"]?.text == "在电话上写的")
        #expect(last.savedPages == ["story": 4, "lender-borrower": 3])
    }

    @Test("What is incomplete is not submitted, and the findings say what is missing")
    func incomplete() async throws {
        let test = try await TestOffice()
        let filer = try await test.caller("张晓岚")
        let filing = try await StartFiling(form: "private-lending", court: TestOffice.court, caller: filer)
            .carryOut(in: test.office)
        let refused = await refusal(.incomplete) { try await test.submit(filing, by: filer) }
        #expect(refused?.findings.isEmpty == false)
        #expect(try await test.find(filing.id)?.stage.name == .draft)
    }

    @Test("A wrong code is counted even though the submission is refused, and after five the right one helps no more")
    func wrongCode() async throws {
        let test = try await TestOffice()
        let filer = try await test.caller("张晓岚")
        let filing = try await test.start(by: filer)
        _ = try await RequestSigningCode(filing: filing.id, caller: filer).carryOut(in: test.office)
        let right = test.secrets.lastCode
        func submit(_ code: String) async throws -> ReceiptRecord {
            try await SubmitFiling(
                filing: filing.id,
                signature: SubmitFiling.Signing(name: filer.name, code: code),
                caller: filer
            ).carryOut(in: test.office)
        }
        for _ in 0..<5 { _ = await refusal(.codeWrong) { try await submit("999999") } }
        _ = await refusal(.codeExpired) { try await submit(right) }
        #expect(try await test.submit(filing, by: filer).filing == filing.id)
    }

    @Test("A code lapses after ten minutes")
    func lapsedCode() async throws {
        let test = try await TestOffice()
        let filer = try await test.caller("张晓岚")
        let filing = try await test.start(by: filer)
        _ = try await RequestSigningCode(filing: filing.id, caller: filer).carryOut(in: test.office)
        let signing = SubmitFiling.Signing(name: filer.name, code: test.secrets.lastCode)
        test.clock.advance(seconds: 600)
        _ = await refusal(.codeExpired) {
            try await SubmitFiling(filing: filing.id, signature: signing, caller: filer).carryOut(in: test.office)
        }
    }

    @Test("Another person's name does not sign")
    func otherName() async throws {
        let test = try await TestOffice()
        let filer = try await test.caller("张晓岚")
        let filing = try await test.start(by: filer)
        _ = await refusal(.signatureNameDiffers) {
            try await SubmitFiling(
                filing: filing.id,
                signature: SubmitFiling.Signing(name: "李四", code: "1"),
                caller: filer
            ).carryOut(in: test.office)
        }
    }

    @Test("For anybody else a draft does not exist, also for the court's clerks")
    func notFound() async throws {
        let test = try await TestOffice()
        let filer = try await test.caller("张晓岚")
        let filing = try await test.start(by: filer)
        for other in [try await test.caller("李四"), try await test.caller("书记员", .clerk)] {
            _ = await refusal(.notFound) {
                try await ViewFiling(filing: filing.id, caller: other).carryOut(in: test.office)
            }
            _ = await refusal(.notFound) { try await test.addDocument("别人的", to: filing, by: other) }
        }
    }

    @Test("Two devices: whoever saves onto an older version is told so, and nothing is lost")
    func twoDevices() async throws {
        let test = try await TestOffice()
        let filer = try await test.caller("张晓岚")
        let filing = try await test.start(by: filer)
        let answers = try Example.answers()
        let saved = try await SaveAnswers(filing: filing.id, typed: .whole(answers), ifVersion: 1, caller: filer)
            .carryOut(in: test.office)
        #expect(saved.version == 2)
        _ = await refusal(.changedMeanwhile) {
            try await SaveAnswers(filing: filing.id, typed: .whole(Answers()), ifVersion: 1, caller: filer)
                .carryOut(in: test.office)
        }
        let draft = try await test.office.store.read { tx in try tx.drafts.find(filing.id) }
        #expect(draft?.answers == answers)
    }

    @Test("A broken document is refused with its sentence; the same document twice is one; one taken back is gone")
    func documents() async throws {
        let test = try await TestOffice()
        let filer = try await test.caller("张晓岚")
        let filing = try await test.start(by: filer)
        let broken = await refusal(.documentRefused) { try await test.addDocument("broken", to: filing, by: filer) }
        #expect(broken?.sentence?.english == "The file is broken.")
        let first = try await test.addDocument("借条", to: filing, by: filer)
        let again = try await test.addDocument("借条", to: filing, by: filer)
        #expect(first.id == again.id)
        try await RemoveDocument(filing: filing.id, document: first.id, caller: filer).carryOut(in: test.office)
        #expect(test.vault.count == 0)
        #expect(try await test.check().problems == [])
    }

    @Test("A document is given a name, a place and what it proves; after submission it stays as it is")
    func describing() async throws {
        let test = try await TestOffice()
        let filer = try await test.caller("张晓岚")
        let stranger = try await test.caller("李四")
        let filing = try await test.start(by: filer)
        let document = try await test.addDocument("IMG_2034.jpg", to: filing, by: filer)
        func describe(_ title: String, by caller: Caller) async throws {
            try await DescribeDocument(
                filing: filing.id,
                document: document.id,
                title: title,
                role: .exhibit,
                proves: " 被告借了十二万元 ",
                caller: caller
            ).carryOut(in: test.office)
        }
        _ = await refusal(.notFound) { try await describe("不是我的", by: stranger) }
        try await describe("借条", by: filer)
        let kept = try #require(try await test.office.store.read { tx in try tx.documents.find(document.id) })
        #expect((kept.title, kept.proves, kept.role, kept.sha256) == ("借条", "被告借了十二万元", .exhibit, document.sha256))
        #expect(kept.listed.chinese == "借条（\(kept.pages) 页），证明：被告借了十二万元")
        _ = try await test.submit(filing, by: filer)
        _ = await refusal(.notInThisStage) { try await describe("换一个名字", by: filer) }
        let papers = try await test.office.store.read { tx in
            try tx.papers.of(filing.id).map { try tx.request(for: $0, in: test.office) }
        }
        #expect(papers.allSatisfy { $0.documents.map(\.title) == ["借条"] })
        #expect(try await test.check().problems == [])
    }

    @Test("After submission nothing can be added, changed or taken back")
    func afterwards() async throws {
        let test = try await TestOffice()
        let filer = try await test.caller("张晓岚")
        let filing = try await test.start(by: filer)
        let document = try await test.addDocument("借条", to: filing, by: filer)
        _ = try await test.submit(filing, by: filer)
        _ = await refusal(.notInThisStage) { try await test.addDocument("晚了", to: filing, by: filer) }
        _ = await refusal(.notInThisStage) {
            try await RemoveDocument(filing: filing.id, document: document.id, caller: filer).carryOut(in: test.office)
        }
        _ = await refusal(.notInThisStage) { try await test.submit(filing, by: filer) }
    }

    @Test("Nobody holds more drafts than allowed, nor more documents in one")
    func limits() async throws {
        var policy = OfficePolicy()
        policy.draftsPerAccount = 2
        policy.documentsPerFiling = 1
        let test = try await TestOffice(policy: policy)
        let filer = try await test.caller("张晓岚")
        let filing = try await test.start(by: filer)
        _ = try await test.start(by: filer)
        _ = await refusal(.tooManyDrafts) { try await test.start(by: filer) }
        _ = try await test.addDocument("一", to: filing, by: filer)
        _ = await refusal(.tooManyDocuments) { try await test.addDocument("二", to: filing, by: filer) }
    }
}
