package import Law

/// 收件凭证: what was received, when, and what happens next.
///
/// Civil interpretation art. 208 and the registration rules (法释〔2015〕8号) art. 2 require a written receipt bearing the date.
package struct ReceiptPaper: Sendable, Hashable {
    package struct Received: Sendable, Hashable {
        package var name: String
        /// Nil for pictures and other material without pages.
        package var pages: Int?
        package var bytes: Int
        /// 64 hexadecimal digits.
        package var sha256: String

        package init(name: String, pages: Int?, bytes: Int, sha256: String) {
            self.name = name
            self.pages = pages
            self.bytes = bytes
            self.sha256 = sha256
        }
    }

    package var courtName: Bilingual
    package var receiptNumber: String
    package var receivedAt: Instant
    package var filer: String
    /// "张三诉李四".
    package var caption: Bilingual
    package var cause: Bilingual
    package var documents: [Received]
    package var decisionDue: Deadline
    package var contact: CourtContact
    package var verification: PaperVerification?

    package init(
        courtName: Bilingual,
        receiptNumber: String,
        receivedAt: Instant,
        filer: String,
        caption: Bilingual,
        cause: Bilingual,
        documents: [Received],
        decisionDue: Deadline,
        contact: CourtContact,
        verification: PaperVerification?
    ) {
        self.courtName = courtName
        self.receiptNumber = receiptNumber
        self.receivedAt = receivedAt
        self.filer = filer
        self.caption = caption
        self.cause = cause
        self.documents = documents
        self.decisionDue = decisionDue
        self.contact = contact
        self.verification = verification
    }
}

extension ReceiptPaper {
    package func paper(in language: Language) -> Paper {
        var blocks: [PaperBlock] = [
            .addressee(PaperText.addressed([filer], in: language)), .paragraph(opening(in: language)),
        ]
        blocks.append(.keyValues(facts(in: language)))
        blocks.append(.heading(Bilingual(chinese: "收到的材料", english: "What was received").in(language)))
        blocks.append(.table(table(in: language)))
        blocks.append(.note(digestNote.in(language)))
        blocks.append(.heading(Bilingual(chinese: "接下来", english: "What happens next").in(language)))
        blocks.append(contentsOf: next(in: language).map { .paragraph($0) })
        if language == .english { blocks.append(.note(PaperText.translationNote)) }
        return Paper(
            kind: .receipt,
            language: language,
            courtName: courtName.in(language),
            title: PaperKind.receipt.title.in(language),
            number: receiptNumber,
            blocks: blocks,
            signatory: courtName.in(language),
            dateLine: CourtDate(receivedAt).footLine(in: language),
            seal: true,
            verification: verification,
            madeAt: receivedAt
        )
    }

    private func opening(in language: Language) -> String {
        let time = receivedAt.courtTime.writtenToTheSecond(in: language)
        switch language {
        case .chinese: return "本院已于\(time)收到您提交的立案申请和下列材料。材料已经完整保存，没有改动。"
        case .english:
            return
                "The court received your filing and the documents listed below on \(time). They are stored complete and unaltered."
        }
    }

    private func facts(in language: Language) -> [PaperFact] {
        let pages = documents.compactMap(\.pages).reduce(0, +)
        let count =
            language == .chinese
            ? "\(documents.count) 份" + (pages > 0 ? "，PDF 共 \(pages) 页" : "")
            : "\(documents.count)" + (pages > 0 ? ", PDF pages in total: \(pages)" : "")
        return [
            PaperFact(Bilingual(chinese: "案件", english: "Matter").in(language), caption.in(language)),
            PaperFact(Bilingual(chinese: "案由", english: "Cause").in(language), cause.in(language)),
            PaperFact(
                Bilingual(chinese: "收到时间", english: "Received").in(language),
                receivedAt.courtTime.writtenToTheSecond(in: language)
            ),
            PaperFact(Bilingual(chinese: "材料", english: "Documents").in(language), count),
        ]
    }

    private func table(in language: Language) -> PaperTable {
        func said(_ chinese: String, _ english: String) -> String { language == .chinese ? chinese : english }
        let rows = documents.enumerated().map { index, document in
            [
                "\(index + 1)", document.name, document.pages.map { "\($0)" } ?? "—",
                PaperText.grouped(document.bytes), PaperText.groupedDigest(document.sha256),
            ]
        }
        return PaperTable(
            columns: [
                .init(said("序号", "No."), share: 7, alignment: .centred),
                .init(said("材料名称", "Document"), share: 30),
                .init(said("页数", "Pages"), share: 9, alignment: .centred),
                .init(said("字节", "Bytes"), share: 17, alignment: .trailing),
                .init(said("校验值（SHA-256）", "Checksum (SHA-256)"), share: 37, face: .fixedWidth),
            ],
            rows: rows
        )
    }

    private var digestNote: Bilingual {
        Bilingual(
            chinese: "校验值好比文件的指纹：改动一个字节，校验值就不同。您可以随时用自己保存的文件核对。",
            english:
                "A checksum is a file's fingerprint: change one byte and it differs. You can check your own copies against it at any time."
        )
    }

    private func next(in language: Language) -> [String] {
        let due = decisionDue.onPaper(in: language)
        let contact = contact.written(in: language)
        switch language {
        case .chinese:
            return [
                "本院最迟在\(due)审查完您的申请，决定登记立案，或者一次性告知您需要补正的全部内容，或者依法作出裁定。期限自收到申请的次日起算（\(decisionDue.article.cited(in: .chinese))）。",
                "结果会送到您的账户。审查期间您不需要再做什么，也不需要另交纸质材料。",
                "有疑问请联系：\(contact)。查询时请说明收件编号 \(receiptNumber)。",
            ]
        case .english:
            return [
                "By \(due) the court will review your filing and register it, or tell you once and completely what must be corrected, or rule on it as the law provides. The period runs from the day after receipt (\(decisionDue.article.cited(in: .english))).",
                "The result will reach you in your account. Until then there is nothing you need to do, and no paper copies are needed.",
                "Questions: \(contact). Please quote receipt number \(receiptNumber).",
            ]
        }
    }
}
