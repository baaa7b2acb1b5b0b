package import Law
package import Papers

/// Papers of an invented case, for the tests of what papers say and how they look.
package enum SamplePapers {
    package static let court = Bilingual(
        chinese: "登闻市鼓楼区人民法院",
        english: "Gulou District People's Court of Dengwen City"
    )
    package static let received = Instant(microseconds: 1_795_435_629_000_000)
    package static let verification = PaperVerification(
        code: "7F3K-2M9Q-X",
        url: "https://court.example/verify/7F3K2M9QX"
    )
    package static let contact = CourtContact(
        office: Bilingual(chinese: "本院立案庭", english: "Filing Division"),
        phone: "0100-5550123",
        hours: Bilingual(chinese: "工作日9:00至17:00", english: "working days 9:00 to 17:00")
    )

    package static func receipt(documents: Int = 5, filer: String = "𠮷田㛃") -> ReceiptPaper {
        let names = ["民事起诉状", "原告身份证复印件", "借条", "银行转账电子回单（2025年3月至2026年2月）", "微信催收记录截图"]
        let received = (0..<documents).map { index in
            ReceiptPaper.Received(
                name: names[index % names.count],
                pages: index % 5 == 2 ? nil : 1 + index * 7 % 31,
                bytes: 48_213 + index * 1_204_577,
                sha256: String(repeating: "9f86d081884c7d65", count: 4)
            )
        }
        return ReceiptPaper(
            courtName: court,
            receiptNumber: "SJ-2026-0105-7F3K-2",
            receivedAt: Self.received,
            filer: filer,
            caption: Bilingual(chinese: "\(filer)诉李四", english: "\(filer) v. 李四"),
            cause: Bilingual(chinese: "民间借贷纠纷", english: "private lending dispute"),
            documents: received,
            decisionDue: ReviewClock.deadline(
                received: Self.received,
                kind: .civil,
                calendar: CourtCalendar.builtIn
            ),
            contact: contact,
            verification: verification
        )
    }

    package static func pleading(signature: PaperSignature.Manner = .typed) -> PleadingPaper {
        PleadingPaper(
            court: court,
            cause: Bilingual(chinese: "民间借贷纠纷", english: "private lending dispute"),
            explanations: [
                "请如实填写；与案件无关的项目可以填“无”或者不填。",
                "有多名原告、被告的，可以自行增加行数。",
                "起诉时请一并提交身份证明和证据材料。",
            ],
            caution: "诉讼参加人应当遵守诚信原则。虚假陈述、伪造证据或者提起虚假诉讼的，依法承担法律责任。",
            sections: pleadingSections,
            signatures: [
                PaperSignature(role: "具状人（签名）", name: "𠮷田㛃", manner: signature, signedAt: received)
            ],
            signedOn: CourtDate(received),
            madeAt: received,
            verification: verification
        )
    }

    package static func acceptance(_ procedure: Procedure = .summary) throws -> AcceptanceNotice {
        AcceptanceNotice(
            courtName: court,
            caseNumber: try CaseNumber(parsing: "（2026）京0105民初1207号"),
            addressees: ["𠮷田㛃"],
            caption: Bilingual(chinese: "𠮷田㛃诉李四", english: "𠮷田㛃 v. 李四"),
            cause: Bilingual(chinese: "民间借贷纠纷", english: "private lending dispute"),
            receivedOn: CourtDate(received),
            registeredAt: received.adding(days: 2),
            procedure: procedure,
            evidence: .until(CourtDate(received).adding(days: 17)),
            fee: .noticed(Money(yuan: 1_391)),
            contact: contact,
            verification: verification
        )
    }

    package static func fee(claim: Money = Money(yuan: 124_140), halved: Bool = true) throws -> FeeNotice {
        let whole = PropertyFee.assess(claim: claim)
        return FeeNotice(
            courtName: court,
            caseNumber: try CaseNumber(parsing: "（2026）京0105民初1207号"),
            addressees: ["𠮷田㛃"],
            caption: Bilingual(chinese: "𠮷田㛃诉李四", english: "𠮷田㛃 v. 李四"),
            cause: Bilingual(chinese: "民间借贷纠纷", english: "private lending dispute"),
            calculation: halved ? whole.halved() : whole,
            rounding: .exactFen(.halfUp),
            due: nil,
            issuedAt: received.adding(days: 2),
            contact: contact,
            verification: verification
        )
    }

    /// Every paper there is.
    package static func all(in language: Language) throws -> [Paper] {
        [
            pleading().paper(in: language), receipt().paper(in: language), try acceptance().paper(in: language),
            try fee().paper(in: language), correction().paper(in: language), returned().paper(in: language),
            refusal().paper(in: language), redirect().paper(in: language), withdrawal().paper(in: language),
            petition().paper(in: language), transfer().paper(in: language),
            relief().paper(in: language), deemed().paper(in: language),
            rights().paper(in: language), smallClaims().paper(in: language), evidence().paper(in: language),
            response().paper(in: language),
            mediationDocument().paper(in: language), settlementRecord().paper(in: language),
            handOver().paper(in: language),
        ]
    }

    private static let facts = String(
        repeating: "2025年3月5日，被告因经营周转向原告借款人民币壹拾贰万元，约定年利率3.45%，于2026年3月4日前一次还本付息。原告当日通过银行转账交付全部款项，被告出具借条一份。",
        count: 14
    )

    private static let pleadingSections = [
        ElementSection(
            heading: "当事人信息",
            rows: [
                PaperFact(
                    "原告（自然人）",
                    "姓名：𠮷田㛃\n性别：男□ 女☑\n出生日期：1988年6月1日　民族：汉族\n工作单位：登闻市某设计有限公司　职务：设计师\n联系电话：19900000001\n住所地（户籍所在地）：登闻市鼓楼区朝阳路18号2单元301室\n经常居住地：同上\n证件类型：居民身份证\n证件号码：000000198806010028"
                ),
                PaperFact("委托诉讼代理人", "有□ 无☑"),
                PaperFact("被告（自然人）", "姓名：李四\n性别：男☑ 女□\n住所地：登闻市钟楼区幸福里7号"),
            ]
        ),
        ElementSection(
            heading: "诉讼请求",
            rows: [
                PaperFact("1. 本金", "截至2026年11月20日止，尚欠本金120,000.00元（人民币，下同）"),
                PaperFact("2. 利息", "截至2026年11月20日止，欠利息4,140.00元，计算方式：120,000.00元×3.45%×1年\n是否请求支付至实际清偿之日止：是☑ 否□"),
                PaperFact("3. 是否要求提前还款或解除合同", "是□ 否☑"),
                PaperFact("4. 诉讼费用", "由被告负担"),
                PaperFact("5. 标的总额", "124,140.00元"),
            ]
        ),
        ElementSection(
            heading: "事实与理由",
            rows: [
                PaperFact("1. 合同签订情况", "借条，2025年3月5日，登闻市鼓楼区"),
                PaperFact("2. 借款提供情况", "2025年3月5日，银行转账120,000.00元"),
                PaperFact("3. 完整表述", facts),
                PaperFact("4. 证据清单", "附后，共4份"),
            ]
        ),
        ElementSection(
            heading: "对纠纷解决方式的意愿",
            rows: [PaperFact("是否了解先行调解", "了解☑ 不了解□"), PaperFact("是否考虑先行调解", "是☑ 否□ 暂不确定，想要了解更多内容□")]
        ),
    ]
}
