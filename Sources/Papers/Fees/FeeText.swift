import Law

/// The sentences of the fee notice.
struct FeeText {
    let notice: FeeNotice
    let language: Language

    func said(_ chinese: String, _ english: String) -> String { language == .chinese ? chinese : english }

    private func cited(_ article: Int) -> String { Article(.fees, article).cited(in: language) }

    var opening: String {
        let article = notice.calculation.article.cited(in: language)
        return said(
            "\(notice.caption.chinese)\(notice.cause.chinese)一案，本院已经登记立案。根据\(article)的规定，您应当预交案件受理费\(notice.total.formatted)元（\(notice.total.chineseCapitals)）。",
            "The case \(notice.caption.english) (\(notice.cause.english)) has been registered. Under \(article) you are to pay in advance an acceptance fee of \(notice.total.formatted) yuan (\(notice.total.chineseCapitals))."
        )
    }

    var basis: String {
        let claim = notice.calculation.claim.formatted
        return switch notice.calculation.basis {
        case .property:
            said(
                "本案诉讼请求的金额为\(claim)元，分段累计计算：",
                "The amount claimed is \(claim) yuan. The fee adds up slice by slice:"
            )
        case .labour:
            said("本案属于劳动争议案件，按件交纳：", "This is a labour dispute, for which the fee is per case:")
        case .divorce:
            said(
                "本案属于离婚案件，按件交纳；涉及分割的财产总额为\(claim)元，超过20万元的部分另按0.5%交纳：",
                "This is a divorce, for which the fee is per case; the property to be divided is \(claim) yuan, and 0.5% is added on what exceeds 200,000 yuan:"
            )
        case .personality:
            said(
                "本案属于侵害人格权案件，按件交纳；请求赔偿的数额为\(claim)元，超过5万元至10万元的部分另按1%交纳，超过10万元的部分另按0.5%交纳：",
                "This is a case about personality rights, for which the fee is per case; the damages claimed are \(claim) yuan, and 1% is added above 50,000 and 0.5% above 100,000 yuan:"
            )
        case .otherNonProperty, .intellectualProperty:
            said(
                "本案没有争议金额，按件交纳：",
                "No amount is in dispute in this case, for which the fee is per case:"
            )
        }
    }

    var halving: String {
        let articles = said(
            "《诉讼费用交纳办法》第十五条、第十六条",
            "Measures on Litigation Costs, arts. 15 and 16"
        )
        if notice.calculation.halving != nil {
            return said(
                "受理费只减半一次。转为普通程序审理的，本院另行通知补交差额。",
                "The fee is halved only once. If the case goes over to ordinary procedure, you will be notified to pay the difference."
            )
        }
        return said(
            "适用简易程序审理、以调解方式结案或者申请撤诉获得准许的，案件受理费减半，多交的部分依法退还（\(articles)）。",
            "If the case is tried by summary procedure, ends in mediation, or is withdrawn with leave, the fee is halved and what was paid beyond it is returned (\(articles))."
        )
    }

    /// A reduction that was decided before (art 46).
    var reduction: String {
        guard let left = notice.reducedTo else { return "" }
        return said(
            "本院已准予减交，您实际应当交纳\(left.formatted)元（\(left.chineseCapitals)）。",
            " The court has granted a reduction: you are to pay \(left.formatted) yuan (\(left.chineseCapitals))."
        )
    }

    var period: String {
        let day = notice.due.map { $0.onPaper(in: language) }
        let last = day.map { said("最后一日是\($0)。", " The last day is \($0).") } ?? ""
        return said(
            "请在收到本通知次日起七日内交纳（\(cited(22))）。\(last)期满没有交纳，又没有申请缓交、减交、免交，或者申请没有获准仍不交纳的，本案按撤诉处理（《最高人民法院关于适用〈中华人民共和国民事诉讼法〉的解释》第二百一十三条）。",
            "Pay within seven days, counted from the day after you receive this notice (\(cited(22))).\(last) If the fee is then unpaid and you have not applied for deferral, reduction or exemption, or the application was refused and the fee is still unpaid, the suit is treated as withdrawn (\(Article(.civilProcedureInterpretation, 213).cited(in: .english)))."
        )
    }

    var payment: String {
        said(
            "请按照本院告知的银行账户或者缴费方式交纳，并注明案号\(notice.caseNumber)。交费后请索取财政票据。本院工作人员不会要求您向个人账户转账。",
            "Pay to the bank account or by the means the court has told you, quoting case number \(notice.caseNumber). Ask for the fiscal receipt. No member of the court will ever ask you to transfer money to a personal account."
        )
    }

    var waiver: String {
        said(
            "可以书面申请缓交、减交；自然人还可以申请免交。请附上证明经济困难的材料（《诉讼费用交纳办法》第四十四条至第四十八条）。在您的案件页面可以直接提出申请。申请审查期间，不会因为没有交费而按撤诉处理。",
            "You may apply in writing for deferral or reduction, and as a natural person also for exemption. Attach proof of hardship (Measures on Litigation Costs, arts. 44 to 48). You can apply on the page of your case. While the application is pending, the suit is not treated as withdrawn for want of payment."
        )
    }

    var objection: String {
        let contact = notice.contact.written(in: language)
        return said(
            "可以请求本院复核。本院自收到申请之日起十五日内作出决定（\(cited(43))）。有疑问请联系：\(contact)。",
            "You may ask the court to review it; the court decides within fifteen days of receiving the request (\(cited(43))). Questions: \(contact)."
        )
    }
}
