import Law

/// The sentences of the acceptance notice.
struct AcceptanceText {
    let notice: AcceptanceNotice
    let language: Language

    func said(_ chinese: String, _ english: String) -> String { language == .chinese ? chinese : english }

    var opening: String {
        let received = notice.receivedOn.written(in: language)
        let registered = CourtDate(notice.registeredAt).written(in: language)
        let articles = [Article(.civilProcedure, 126), Article(.civilProcedure, 129)]
        switch language {
        case .chinese:
            let basis = "\(articles[0].cited(in: .chinese))、第一百二十九条"
            return
                "\(notice.caption.chinese)\(notice.cause.chinese)一案，本院于\(received)收到起诉材料。经审查，起诉符合法定条件，本院于\(registered)登记立案。根据\(basis)的规定，现将有关事项通知如下。"
        case .english:
            let basis = "\(articles[0].cited(in: .english)) and art. \(articles[1].article)"
            return
                "In the matter \(notice.caption.english) (\(notice.cause.english)) the court received the papers on \(received), found that the suit meets the conditions of the law, and registered the case on \(registered). Under \(basis) you are notified of the following."
        }
    }

    var facts: [PaperFact] {
        [
            PaperFact(said("案号", "Case number"), notice.caseNumber.description),
            PaperFact(said("案由", "Cause"), notice.cause.in(language)),
            PaperFact(said("立案日期", "Registered on"), CourtDate(notice.registeredAt).written(in: language)),
            PaperFact(said("审理程序", "Procedure"), notice.procedure.written(in: language)),
        ]
    }

    var rights: [String] {
        let appeal =
            notice.procedure == .smallClaims
            ? said(
                "7. 本案实行一审终审；对生效裁判，可以依法申请执行或者申请再审。",
                "7. This case ends at first instance; you may apply for enforcement, or for a retrial as the law provides."
            )
            : said(
                "7. 对一审判决提起上诉，对生效裁判申请执行。",
                "7. To appeal against the judgment, and to apply for the enforcement of what has taken effect."
            )
        return [
            said("1. 委托一至二人作为诉讼代理人。", "1. To appoint one or two agents."),
            said(
                "2. 依法申请审判人员、书记员等回避。",
                "2. To ask that judges, clerks and others withdraw from the case where the law says so."
            ),
            said("3. 收集、提供证据，参加辩论，陈述意见。", "3. To gather and hand in evidence, and to be heard."),
            said("4. 查阅、复制本案有关材料。", "4. To read and copy the papers of the case."),
            said("5. 放弃或者变更诉讼请求，请求调解，自行和解。", "5. To give up or change claims, to ask for mediation, to settle."),
            said("6. 依法申请财产保全、证据保全。", "6. To apply for preservation of property or evidence."),
            appeal,
        ]
    }

    var duties: [String] {
        [
            said(
                "1. 遵守诚信原则，如实陈述，依法行使诉讼权利。",
                "1. To act in good faith, to state the truth, and to use your rights as the law provides."
            ),
            said(
                "2. 遵守法庭纪律，按时到庭；无正当理由不到庭的，可以按撤诉处理。",
                "2. To keep order and appear on time; without good reason for absence the suit may be treated as withdrawn."
            ),
            said(
                "3. 送达地址或者联系方式变更的，及时告知本院。",
                "3. To tell the court at once when your address for service or your contact changes."
            ),
            said(
                "4. 履行发生法律效力的判决、裁定和调解书。",
                "4. To comply with judgments, rulings and mediation documents that have taken effect."
            ),
        ]
    }

    var evidence: String {
        switch notice.evidence {
        case .until(let day):
            let date = day.writtenWithWeekday(in: language)
            return said(
                "请在\(date)前提交证据。确有困难的，可以在期限届满前书面申请延长。逾期提交又没有正当理由的，可能不被采纳。",
                "Hand in your evidence by \(date). If that is truly difficult, apply in writing for more time before that day. Evidence handed in late without good reason may be left out of account."
            )
        case .setLater:
            return said(
                "举证期限由审判庭确定后另行通知。您现在就可以补充提交证据。",
                "The trial division will set the period and notify you. You may hand in evidence already now."
            )
        }
    }

    var fee: String {
        switch notice.fee {
        case .noticed(let amount):
            return said(
                "本案应预交案件受理费\(amount.formatted)元。计算方法、交纳期限和缓交、减交、免交的申请办法，见随本通知送达的《交纳诉讼费用通知书》。",
                "The fee to be paid in advance is \(amount.formatted) yuan. The Notice to Pay Court Fees served with this notice shows how it is calculated, by when it is due, and how to apply for deferral, reduction or exemption."
            )
        case .afterMediation:
            return said(
                "本案先行调解，现在不需要交费。调解不成、案件移送审理前，本院另行通知交费。",
                "The case first goes to mediation and nothing is due now. If mediation fails, you will be notified before the case goes to trial."
            )
        case .notRequired:
            return said("本案不需要预交案件受理费。", "No fee is to be paid in advance in this case.")
        }
    }

    var contact: String {
        let contact = notice.contact.written(in: language)
        return said(
            "有疑问请联系：\(contact)。联系时请说明案号。",
            "Questions: \(contact). Please quote the case number."
        )
    }
}
