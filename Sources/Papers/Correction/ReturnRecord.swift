package import Law

/// 退回材料记录: the papers go back because they were not corrected in time, and that is entered in the record.
///
/// Case Registration Provisions art. 7.
package struct ReturnRecord: Sendable, Hashable {
    package var courtName: Bilingual
    package var number: String
    package var addressees: [String]
    package var caption: Bilingual
    package var cause: Bilingual
    package var filingReference: String
    package var noticeNumber: String
    /// The day on which the notice was effectively served.
    package var servedOn: CourtDate
    package var due: Deadline
    package var returnedAt: Instant
    package var documents: [ReceiptPaper.Received]
    package var contact: CourtContact
    package var verification: PaperVerification?

    package init(
        courtName: Bilingual,
        number: String,
        addressees: [String],
        caption: Bilingual,
        cause: Bilingual,
        filingReference: String,
        noticeNumber: String,
        servedOn: CourtDate,
        due: Deadline,
        returnedAt: Instant,
        documents: [ReceiptPaper.Received],
        contact: CourtContact,
        verification: PaperVerification?
    ) {
        self.courtName = courtName
        self.number = number
        self.addressees = addressees
        self.caption = caption
        self.cause = cause
        self.filingReference = filingReference
        self.noticeNumber = noticeNumber
        self.servedOn = servedOn
        self.due = due
        self.returnedAt = returnedAt
        self.documents = documents
        self.contact = contact
        self.verification = verification
    }
}

extension ReturnRecord {
    package func paper(in language: Language) -> Paper {
        func said(_ chinese: String, _ english: String) -> String { language == .chinese ? chinese : english }
        var blocks: [PaperBlock] = [
            .addressee(PaperText.addressed(addressees, in: language)),
            .paragraph(opening(in: language)),
            .keyValues(facts(in: language)),
            .heading(said("一、退回的材料", "1. What is returned")),
            .paragraph(
                said(
                    "您提交的材料都是电子材料，退回是指结束本次申请。材料本身仍然保存，您可以随时下载。",
                    "Your papers are electronic: returning them ends this filing. They stay stored and you can download them at any time."
                )
            ),
            .heading(said("二、您可以怎样做", "2. What you can do")),
            .list(remedies(in: language)),
            .heading(said("三、联系方式", "3. Whom to call")),
            .paragraph(
                said(
                    "有疑问请联系：\(contact.written(in: .chinese))。联系时请说明申请编号。",
                    "Questions: \(contact.written(in: .english)). Please quote the filing's number."
                )
            ),
        ]
        if language == .english { blocks.append(.note(PaperText.translationNote)) }
        return Paper(
            kind: .returnRecord,
            language: language,
            courtName: courtName.in(language),
            title: PaperKind.returnRecord.title.in(language),
            number: number,
            blocks: blocks,
            signatory: courtName.in(language),
            dateLine: CourtDate(returnedAt).footLine(in: language),
            seal: true,
            verification: verification,
            madeAt: returnedAt
        )
    }

    private func opening(in language: Language) -> String {
        let rule = Article(.registration, 7).cited(in: language)
        let served = servedOn.written(in: language)
        let last = due.lastDay.writtenWithWeekday(in: language)
        switch language {
        case .chinese:
            return
                "\(caption.chinese)\(cause.chinese)一案，本院的补正通知书（编号\(noticeNumber)）已于\(served)送达，补正期限到\(last)为止。期限届满，您没有提交补正材料。根据\(rule)的规定，本院退回起诉材料并记录在册。"
        case .english:
            return
                "In the matter \(caption.english) (\(cause.english)) the court's correction notice \(noticeNumber) was served on \(served); the period ran until \(last). It ended without corrected papers. Under \(rule) the court returns the papers and enters this in the record."
        }
    }

    private func facts(in language: Language) -> [PaperFact] {
        func said(_ chinese: String, _ english: String) -> String { language == .chinese ? chinese : english }
        let pages = documents.compactMap(\.pages).reduce(0, +)
        return [
            PaperFact(said("申请编号", "Filing"), filingReference),
            PaperFact(said("补正通知书", "Correction notice"), noticeNumber),
            PaperFact(said("送达日期", "Served on"), servedOn.written(in: language)),
            PaperFact(said("期限届满", "Period ended"), due.lastDay.written(in: language)),
            PaperFact(said("记录时间", "Recorded"), returnedAt.courtTime.writtenToTheSecond(in: language)),
            PaperFact(
                said("材料", "Documents"),
                said("\(documents.count)份，共\(pages)页", "\(documents.count), pages in total: \(pages)")
            ),
        ]
    }

    private func remedies(in language: Language) -> [String] {
        func said(_ chinese: String, _ english: String) -> String { language == .chinese ? chinese : english }
        return [
            said(
                "1. 重新提交：打开这件申请，点“用原来的内容重新提交”。填过的内容和上传的材料都会带过去，不需要重新填写。退回不影响您再次起诉。",
                "1. File again: open this filing and choose “File again from this”. What you wrote and uploaded comes along. The return does not stand in the way of another suit."
            ),
            said(
                "2. 坚持起诉：您认为不需要补正、坚持起诉的，本院依法作出裁定；不服裁定的，可以上诉。",
                "2. Insist: if you hold that nothing needed correction and insist, the court rules as the law provides, and you may appeal against the ruling."
            ),
        ]
    }
}
