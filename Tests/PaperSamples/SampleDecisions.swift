package import Law
package import Papers

extension SamplePapers {
    private static func matter(_ number: String?, signed: Bool = true) -> DecidedMatter {
        DecidedMatter(
            courtName: court,
            number: number,
            filers: ["𠮷田㛃"],
            caption: Bilingual(chinese: "𠮷田㛃诉李四", english: "𠮷田㛃 v. 李四"),
            cause: Bilingual(chinese: "民间借贷纠纷", english: "private lending dispute"),
            filingReference: "2026-0105-7F3KQ2MX-2",
            receivedOn: CourtDate(received),
            judge: signed ? "赵正" : nil,
            clerk: signed ? "王敏" : nil,
            madeAt: received.adding(days: 3),
            contact: contact,
            verification: verification
        )
    }

    package static func refusal(abroad: Bool = false) -> RefusalRuling {
        let limit = AppealClock.limit(against: .civilRuling, hasDomicileInChina: !abroad)
        return RefusalRuling(
            matter: matter("（2026）京0105民不受1号"),
            ground: Bilingual(chinese: "没有明确的被告", english: "there is no clear defendant"),
            article: Article(.civilProcedure, 122, item: 2),
            facts: "2026",
            appealDays: abroad ? 30 : 10,
            appealArticle: limit.article
        )
    }

    package static func redirect() -> RedirectLetter {
        RedirectLetter(
            matter: matter("2026-0105-N3KQ2MX-5", signed: false),
            ground: Bilingual(
                chinese: "依照法律规定，应当由其他机关处理",
                english: "by law another organ deals with the dispute"
            ),
            article: Article(.civilProcedure, 127, item: 3),
            way: Bilingual(chinese: "向有关机关申请解决", english: "apply to the organ in charge"),
            direction: "12345",
            reasons: "2026"
        )
    }

    package static func withdrawal(isGranted: Bool = true) -> WithdrawalRuling {
        WithdrawalRuling(
            matter: matter("（2026）京0105民初1207号"),
            isGranted: isGranted,
            requestedOn: CourtDate(received).adding(days: 2),
            reasons: "2026"
        )
    }

    package static func relief(_ outcome: FeeReliefDecision.Outcome = .reduced(50)) -> FeeReliefDecision {
        FeeReliefDecision(
            matter: matter("（2026）京0105民初1207号"),
            asked: Bilingual(chinese: "减交", english: "reduction"),
            ground: Bilingual(chinese: "确有困难的其他情形", english: "another real hardship"),
            article: Article(.fees, 46),
            outcome: outcome,
            reasons: "2026"
        )
    }

    package static func deemed() -> DeemedWithdrawalRuling {
        DeemedWithdrawalRuling(
            matter: matter("（2026）京0105民初1207号"),
            amount: Money(fen: 139_140),
            lastDay: CourtDate(received).adding(days: 9)
        )
    }

    package static func rights() -> RightsNotice {
        RightsNotice(matter: told, defendants: ["李四"], procedure: .summary)
    }

    package static func smallClaims() -> SmallClaimsNotice {
        SmallClaimsNotice(matter: told, defendants: ["李四"], procedure: .smallClaims)
    }

    package static func evidence() -> EvidenceNotice {
        EvidenceNotice(matter: told, defendants: ["李四"], procedure: .ordinary)
    }

    package static func response(_ procedure: Procedure = .summary) -> ResponseNotice {
        ResponseNotice(matter: told, defendants: ["李四"], procedure: procedure)
    }

    private static let told = matter("（2026）京0105民初1207号", signed: false)

    private static let terms = """
        一、李四于2026年12月31日前返还𠮷田㛃借款本金50000元。
        二、其余请求双方互不追究。
        """

    package static func mediationDocument() -> MediationDocument {
        MediationDocument(
            matter: matter("（2026）京0105民初1207号"),
            defendants: ["李四"],
            terms: terms,
            fee: .due(Money(fen: 52_500))
        )
    }

    package static func settlementRecord() -> SettlementRecord {
        SettlementRecord(matter: matter("（2026）京0105民初1207号"), defendants: ["李四"], terms: terms)
    }

    package static func handOver(documents: Int = 3) -> HandOverList {
        HandOverList(
            matter: matter("（2026）京0105民初1207号", signed: false),
            registeredOn: CourtDate(received).adding(days: 2),
            procedure: .summary,
            fee: Bilingual(chinese: "已交 1,391.40 元，票据号码 0012345678", english: "CNY 1,391.40 paid, receipt 0012345678"),
            items: receipt(documents: documents).documents.map {
                HandOverList.Item(name: $0.name, pages: $0.pages ?? 1, sha256: $0.sha256)
            }
        )
    }

    package static func petition(daysLate: Int = 0) -> AppealPetition {
        AppealPetition(
            matter: matter(nil, signed: false),
            rulingNumber: "（2026）京0105民不受1号",
            petition: "2026",
            signedAt: received.adding(days: 9),
            daysLate: daysLate
        )
    }

    package static func transfer() -> AppealTransfer {
        AppealTransfer(
            matter: matter("2026-0105-T3KQ2MX-5", signed: false),
            toCourt: Bilingual(
                chinese: "登闻市中级人民法院",
                english: "Intermediate People's Court of Dengwen City"
            ),
            rulingNumber: "（2026）京0105民不受1号",
            appealedAt: received.adding(days: 9),
            daysLate: 2,
            papers: receipt(documents: 3).documents
        )
    }
}
