/// What a plaintiff in a civil case hands in, by what the case is about and who sues.
///
/// Case Registration Provisions art. 6; for agents Civil Procedure Interpretation arts. 85 to 89. What is usual in a kind of case is
/// custom, not law, and unverified.
public enum MaterialsChecklist {
    /// What is known of the plaintiffs and of the filing.
    public enum Fact: String, Sendable, Hashable, Codable, CaseIterable {
        case person, organisation
        /// A guardian sues for somebody.
        case statutoryAgent = "statutory-agent"
        case lawyer
        case legalWorker = "legal-worker"
        case relative
        case staff
        /// Recommended by a community, an employer or an association.
        case recommended
        case feeRelief = "fee-relief"
        /// Property was preserved before the suit.
        case preserved
    }

    /// The items in the order in which they are handed in; within a place, the most needed first.
    public static func items(forCause code: String, facts: Set<Fact>) -> [Material] {
        let all = basic(facts) + agents(facts) + usual(code) + others(facts)
        return Material.Place.allCases.flatMap { place in
            Material.Tier.allCases.flatMap { tier in all.filter { $0.place == place && $0.tier == tier } }
        }
    }

    private static func basic(_ facts: Set<Fact>) -> [Material] {
        let registration = Article(.registration, 6)
        var items: [Material] = []
        if facts.contains(.person) || !facts.contains(.organisation) {
            items.append(
                Material(
                    "identity-card",
                    "身份证（正反面）",
                    "Identity card, both sides",
                    .always,
                    .identity,
                    why: "证明起诉的是您本人。",
                    "It shows who is suing.",
                    registration
                )
            )
        }
        if facts.contains(.organisation) {
            items += [
                Material(
                    "licence",
                    "营业执照或者登记证书",
                    "Licence or certificate of registration",
                    .always,
                    .identity,
                    why: "证明单位存在和名称。",
                    "It shows that the organisation exists and what it is called.",
                    registration
                ),
                Material(
                    "representative",
                    "法定代表人（负责人）身份证明书和身份证",
                    "Certificate and identity card of the legal representative",
                    .always,
                    .identity,
                    why: "证明谁有权代表单位。",
                    "It shows who may act for the organisation.",
                    registration
                ),
            ]
        }
        items += [
            Material(
                "defendant",
                "被告的身份信息",
                "What identifies the defendant",
                .usually,
                .exhibit,
                why: "能让法院分清被告是谁，例如身份证号码、营业执照、户籍信息。",
                "So that the defendant can be told from others: a number, a licence, household data.",
                Article(.civilProcedureInterpretation, 209)
            ),
            Material(
                "address",
                "送达地址确认书",
                "Confirmation of the address for service",
                .always,
                .serviceAddress,
                why: "填完表格后系统会生成，签名时一并确认，不用另外上传。",
                "The system makes it from your answers; you confirm it when you sign.",
                Article(.courtExpressMail, 3)
            ),
        ]
        return items
    }

    private static func agents(_ facts: Set<Fact>) -> [Material] {
        var items: [Material] = []
        if facts.contains(.statutoryAgent) {
            items.append(
                Material(
                    "guardianship",
                    "监护关系证明和监护人身份证",
                    "Proof of guardianship, and the guardian's identity card",
                    .always,
                    .identity,
                    why: "例如户口簿、出生证明，证明监护人可以代为起诉。",
                    "Such as the household register: it shows that the guardian may sue.",
                    Article(.civilProcedure, 60)
                )
            )
        }
        let engaged: Set<Fact> = [.lawyer, .legalWorker, .relative, .staff, .recommended]
        if !facts.isDisjoint(with: engaged) {
            items.append(
                Material(
                    "power-of-attorney",
                    "授权委托书",
                    "Power of attorney",
                    .always,
                    .authority,
                    why: "写明事项和权限，由委托人签名或者盖章。",
                    "It states matters and scope, signed or sealed by whoever gives it.",
                    Article(.civilProcedure, 62)
                )
            )
        }
        items += papers.filter { facts.contains($0.fact) }.map(\.material)
        return items
    }

    /// What shows that an agent may be one.
    private static let papers: [(fact: Fact, material: Material)] = [
        (
            .lawyer,
            Material(
                "lawyer",
                "律师执业证和律师事务所证明（公函）",
                "Lawyer's licence and letter of the firm",
                .always,
                .authority,
                why: "证明代理人是律师。",
                "They show that the agent is a lawyer.",
                Article(.civilProcedureInterpretation, 88)
            )
        ),
        (
            .legalWorker,
            Material(
                "legal-worker",
                "法律服务工作者执业证、介绍信和当事人在辖区内的证明",
                "Legal worker's licence, letter, and proof that a party lives in the area",
                .always,
                .authority,
                why: "证明代理人可以代理本案。",
                "They show that the agent may act here.",
                Article(.civilProcedureInterpretation, 88)
            )
        ),
        (
            .relative,
            Material(
                "relative",
                "代理人身份证和亲属关系证明",
                "The agent's identity card and proof of kinship",
                .always,
                .authority,
                why: "例如户口簿、结婚证。",
                "Such as the household register or a marriage certificate.",
                Article(.civilProcedureInterpretation, 88)
            )
        ),
        (
            .staff,
            Material(
                "staff",
                "代理人身份证和劳动关系证明",
                "The agent's identity card and proof of employment",
                .always,
                .authority,
                why: "例如劳动合同、社会保险记录。",
                "Such as the contract or the social insurance record.",
                Article(.civilProcedureInterpretation, 88)
            )
        ),
        (
            .recommended,
            Material(
                "recommended",
                "代理人身份证、推荐材料和属于该社区、单位的证明",
                "The agent's identity card, the recommendation, and proof of belonging to the community or employer",
                .always,
                .authority,
                why: "证明是由社区、单位或者社会团体推荐的。",
                "They show who recommended the agent.",
                Article(.civilProcedureInterpretation, 88)
            )
        ),
    ]

    private static func others(_ facts: Set<Fact>) -> [Material] {
        var items: [Material] = []
        if facts.contains(.feeRelief) {
            items.append(
                Material(
                    "hardship",
                    "经济困难证明",
                    "Proof of hardship",
                    .always,
                    .other,
                    why: "申请缓交、减交、免交诉讼费用时提交，例如低保证、失业证明。",
                    "To ask for a waiver of the fee: such as a certificate of social assistance.",
                    Article(.fees, 48)
                )
            )
        }
        if facts.contains(.preserved) {
            items.append(
                Material(
                    "preservation",
                    "诉前保全裁定书",
                    "Ruling on preservation before suit",
                    .always,
                    .other,
                    why: "采取保全后三十日内不起诉的，法院会解除。",
                    "It is lifted where no suit follows within thirty days.",
                    Article(.civilProcedure, 104)
                )
            )
        }
        return items
    }
}
