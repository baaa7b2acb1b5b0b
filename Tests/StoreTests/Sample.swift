import Filings
import Forms
import Law
import Registry

/// Invented records; the same number gives the same record.
enum Sample {
    /// 2026-03-02 10:00 court time, a Monday.
    static let now = Instant(microseconds: 1_772_416_800_000_000)
    static let court = "京0105"

    static func identifier<Of>(_ number: Int, of type: Identifier<Of>.Type = Identifier<Of>.self) -> Identifier<Of> {
        Identifier<Of>(milliseconds: 1_772_416_800_000 + Int64(number), randomness: (7, UInt64(number)))
    }

    static func sha256(_ number: Int) -> String {
        let digits = String(number, radix: 16)
        return String(repeating: "0", count: 64 - digits.count) + digits
    }

    static func account(_ number: Int, name: String = "张三", isConfirmed: Bool = true) -> AccountRecord {
        AccountRecord(
            id: identifier(number),
            name: name,
            email: "person\(number)@example.org",
            mobile: nil,
            passwordHash: "$argon2id$",
            contact: isConfirmed ? .confirmed(at: now) : .unconfirmed,
            language: .chinese,
            createdAt: now
        )
    }

    /// A draft of the account of the same or another number.
    static func draft(_ number: Int, owner: Int = 1, court: String = court, caption: String = "张三诉李四") -> FilingRecord {
        let started = now.adding(seconds: number)
        return FilingRecord(
            id: identifier(number),
            reference: "2026-0105-\(number)",
            kind: .civil,
            court: court,
            form: "private-lending",
            formVersion: 1,
            cause: "9.2",
            owner: identifier(owner),
            caption: Bilingual(both: caption),
            claimAmount: Money(yuan: 100_000),
            stage: .draft(Draft(startedBy: identifier(owner), startedAt: started)),
            startedAt: started,
            updatedAt: started
        )
    }

    static func deadline(of day: Instant = now) -> Deadline {
        ReviewClock.deadline(received: day, kind: .civil, calendar: .builtIn)
    }

    /// The same filing, received on a day.
    static func received(_ number: Int, owner: Int = 1, court: String = court, at: Instant = now) -> FilingRecord {
        var filing = draft(number, owner: owner, court: court)
        if case .draft(let draft) = filing.stage {
            filing.stage = .received(draft.received(as: identifier(number), at: at, deadline: deadline(of: at)))
        }
        return filing
    }

    static func batch(_ number: Int, of template: Int = 10) -> BatchRecord {
        BatchRecord(
            id: identifier(number),
            account: identifier(1),
            court: court,
            form: "private-lending",
            formVersion: 1,
            cause: "9103.1",
            template: identifier(template),
            answers: answers(),
            name: "张三的一批",
            rows: 1,
            createdAt: now
        )
    }

    static func platform(_ number: Int) -> PlatformRecord {
        PlatformRecord(
            id: identifier(number),
            name: "事务所",
            kept: [1],
            returnURL: nil,
            webhookURL: nil,
            webhookSecret: [2],
            createdAt: now
        )
    }

    static func consent(_ number: Int, of platform: Int) -> ConsentRecord {
        ConsentRecord(
            id: identifier(number),
            platform: identifier(platform),
            account: identifier(1),
            scopes: [.read],
            givenAt: now
        )
    }

    static let signature = SignatureRecord(
        way: .typed(name: "张三"),
        codeSentTo: "138****0000",
        signedAt: now,
        provider: "code"
    )

    static func document(_ number: Int, of filing: Int, title: String = "借条") -> DocumentRecord {
        DocumentRecord(
            id: identifier(number),
            filing: identifier(filing),
            role: .exhibit,
            title: title,
            proves: "借款事实",
            fileName: "借条.pdf",
            mediaType: "application/pdf",
            bytes: 1000 + number,
            pages: 2,
            sha256: sha256(number),
            uploadedBy: identifier(1),
            uploadedAt: now
        )
    }

    static func answers(_ text: String = "张三") -> Answers {
        Answers(root: ["plaintiffs": .list([.group(["name": .text(text), "mobile": .text("13800000000")])])])
    }

    static func submission(_ number: Int, documents: [DocumentRecord], answers: Answers = answers()) -> SubmissionRecord
    {
        SubmissionRecord(
            id: identifier(number),
            filing: identifier(number),
            round: 1,
            form: "private-lending",
            formVersion: 1,
            answers: answers,
            documents: documents.map(\.id),
            signature: SignatureRecord(
                way: .drawn(name: "张三", strokes: "1,2 3,4"),
                codeSentTo: "138****0000",
                signedAt: now,
                provider: "code"
            ),
            submittedAt: now,
            language: .chinese
        )
    }

    static func receipt(_ submission: SubmissionRecord, documents: [DocumentRecord]) throws -> ReceiptRecord {
        ReceiptRecord(
            number: "R-\(submission.filing)",
            filing: submission.filing,
            submission: submission.id,
            court: court,
            receivedAt: submission.submittedAt,
            deadline: deadline(of: submission.submittedAt),
            lines: documents.map {
                ReceiptRecord.Line(
                    document: $0.id,
                    role: $0.role,
                    title: $0.title,
                    pages: $0.pages,
                    bytes: $0.bytes,
                    sha256: $0.sha256
                )
            },
            answersSHA256: submission.answers.sha256
        )
    }

    static func series(court: String = court, year: Int = 2026) throws -> CaseNumber.Series {
        CaseNumber.Series(courtCode: try CourtCode(court), typeCode: CaseType.civilFirstInstance.typeCode, year: year)
    }

    /// The first notice on a filing's first submission; its paper bears the number.
    static func service(_ filing: Int) -> DefendantServiceRecord {
        DefendantServiceRecord(
            filing: identifier(filing),
            party: "defendants.0",
            court: court,
            due: CopyToDefendantClock.deadline(registered: CourtDate(now), calendar: .builtIn)
        )
    }

    static func notice(_ number: Int, of filing: Int, service: ServiceState = .underway) -> CorrectionNoticeRecord {
        CorrectionNoticeRecord(
            paper: identifier(number),
            filing: identifier(filing),
            submission: identifier(filing),
            ordinal: 1,
            number: "N-\(number)",
            defects: [
                NoticedDefect(
                    code: "defendant-domicile",
                    statement: Bilingual(chinese: "没有写明被告的住所。", english: "The domicile is not stated."),
                    remedy: nil,
                    article: Article(.civilProcedure, 124, item: 2),
                    place: .whole,
                    note: "李四的住址"
                )
            ],
            days: 7,
            reason: "",
            internalNote: "内部",
            issuedBy: identifier(1),
            issuedAt: now,
            service: service
        )
    }

    static func paper(_ number: Int, of filing: Int, kind: PaperKindCode) -> PaperRecord {
        PaperRecord(
            id: identifier(number),
            filing: identifier(filing),
            kind: kind,
            language: .chinese,
            number: "（2026）京0105收\(number)号",
            verificationCode: "CODE\(number)",
            submission: identifier(filing),
            requestedAt: now
        )
    }
}
