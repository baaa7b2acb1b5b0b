import Law

/// The sentences of the correction notice.
struct CorrectionText {
    let notice: CorrectionNotice
    let language: Language

    func said(_ chinese: String, _ english: String) -> String { language == .chinese ? chinese : english }

    private var basis: String {
        let articles = [Article(.registration, 7), Article(.onlineLitigation, 9)].map { $0.cited(in: language) }
        return articles.joined(separator: said("、", " and "))
    }

    var opening: String {
        let received = notice.receivedAt.courtTime.date.written(in: language)
        switch language {
        case .chinese:
            return
                "\(notice.caption.chinese)\(notice.cause.chinese)一案，本院于\(received)收到您提交的起诉材料（申请编号\(notice.filingReference)）。经审查，材料需要补正。根据\(basis)的规定，现将需要补正的全部内容一次性告知如下。"
        case .english:
            return
                "In the matter \(notice.caption.english) (\(notice.cause.english)) the court received your papers on \(received) (filing \(notice.filingReference)). On review they need correction. Under \(basis) you are told of everything that is to be corrected, at once."
        }
    }

    /// Why there is another notice.
    var again: String {
        switch language {
        case .chinese: "这是第\(ChineseNumerals.counting(notice.ordinal))次通知补正。再次通知的理由：\(notice.reason)"
        case .english: "This is notice number \(notice.ordinal). The reason for another notice: \(notice.reason)"
        }
    }

    var table: PaperTable {
        let rows = notice.items.enumerated().map { index, item in
            let note = item.note.isEmpty ? nil : said("说明：", "Note: ") + item.note
            let what = [
                item.place.map { said("【\($0.chinese)】", "[\($0.english)]") }, item.statement.in(language), note,
            ]
            let how = [item.remedy?.in(language), item.article.map { said("依据：", "Rule: ") + $0.cited(in: language) }]
            return [
                "\(index + 1)", what.compactMap { $0 }.joined(separator: "\n"),
                how.compactMap { $0 }.joined(separator: "\n"),
            ]
        }
        return PaperTable(
            columns: [
                .init(said("序号", "No."), share: 7, alignment: .centred),
                .init(said("需要补正的内容", "What is to be corrected"), share: 45),
                .init(said("怎样补正及依据", "What to do, and the rule"), share: 48),
            ],
            rows: rows
        )
    }

    var period: String {
        switch language {
        case .chinese:
            "请自本通知送达次日起\(ChineseNumerals.counting(notice.days))日内补正。最后一天是法定休假日的，顺延到其后第一个工作日。通知以电子方式送到您确认的地址的，到达时即为送达；没有确认地址的，您阅知或者作出补正时为送达。最后一天的日期以您的立案页面显示的为准。"
        case .english:
            "Correct within \(notice.days) days from the day after this notice is served. A last day on a public holiday or rest day moves to the next working day. Served electronically at an address you have confirmed, it is served on arrival; otherwise when you read it or act on it. The page of your filing shows the date."
        }
    }

    var how: [String] {
        [
            said(
                "1. 登录网上立案，打开这件申请，点“查看并补正”。原来填写的内容和上传的材料都在，不需要重新填写，只改需要补正的地方。",
                "1. Sign in, open this filing and choose “See and correct”. All you wrote and uploaded is there; change only what needs it."
            ),
            said(
                "2. 改好以后签名并再次提交，马上得到新的收件凭证。审查期限自收到补正材料的次日重新计算。",
                "2. Sign and submit again; you get a new receipt at once. The review period starts anew on the day after."
            ),
            said(
                "3. 在网上办理有困难的，可以带材料到本院诉讼服务中心办理。",
                "3. If you cannot do so online, bring the papers to the court's service centre."
            ),
        ]
    }

    var consequence: String {
        said(
            "期限届满没有补正的，本院退回起诉材料并记录在册；在记录退回之前交来的，仍然接收。退回后您可以用原来的内容重新提交；坚持起诉的，本院依法作出裁定，您可以上诉。",
            "If the period ends without correction the court returns the papers and records it; what arrives before the return is recorded is still taken. Afterwards you may file again from what you wrote; if you insist, the court rules as the law provides and you may appeal."
        )
    }

    var contact: String {
        let contact = notice.contact.written(in: language)
        return said("有疑问请联系：\(contact)。联系时请说明申请编号。", "Questions: \(contact). Please quote the filing's number.")
    }
}
