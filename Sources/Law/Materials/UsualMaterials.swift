extension MaterialsChecklist {
    /// What usually proves a case of this kind; of the kinds that are not here, what proves any.
    static func usual(_ code: String) -> [Material] {
        let kinds = byKind.filter { Cause.code(code, isUnder: $0.cause) }
        return kinds.max { $0.cause.count < $1.cause.count }?.materials ?? any
    }

    private static func exhibit(
        _ id: String,
        _ chinese: String,
        _ english: String,
        _ tier: Material.Tier = .usually,
        why: String,
        _ whyInEnglish: String,
        _ article: Article? = nil
    ) -> Material {
        Material(id, chinese, english, tier, .exhibit, why: why, whyInEnglish, article)
    }

    private static let any = [
        exhibit(
            "relation",
            "合同、票据或者其他证明关系的材料",
            "The contract, a bill or whatever shows the relation",
            why: "证明双方有什么关系。",
            "It shows what there is between you."
        ),
        exhibit(
            "events",
            "证明事情经过的材料",
            "What shows what happened",
            why: "例如聊天记录、照片、录音、报警记录。",
            "Such as messages, photographs, recordings, a police record."
        ),
        exhibit(
            "loss",
            "证明损失数额的材料",
            "What shows the loss",
            .sometimes,
            why: "要求赔钱的，证明数额怎样算出来。",
            "Where damages are claimed: how they are reckoned."
        ),
    ]

    private static let byKind: [(cause: String, materials: [Material])] = [
        ("4.10.108", lending), ("4.10.88", sales), ("2.2.14", divorce), ("10.35.411", accident), ("7.19", labour),
        ("4.10.126", property), ("4.10.116.2", lease), ("2.3", estate), ("1", personality), ("10.35.413", medical),
    ]

    private static let lending = [
        exhibit("iou", "借条、借款合同", "IOU or loan contract", why: "证明双方约定了借款。", "It shows that a loan was agreed on."),
        exhibit(
            "transfer",
            "转账凭证",
            "Record of the transfer",
            why: "证明钱已经交付；现金交付的，写明时间、地点、在场的人。",
            "It shows that the money was handed over; for cash, when, where and before whom."
        ),
        exhibit(
            "reminder",
            "催要的记录",
            "Reminders",
            .sometimes,
            why: "证明催要过，也关系到诉讼时效。",
            "They show that payment was asked for, which matters for limitation."
        ),
        exhibit(
            "interest",
            "利息计算表",
            "Calculation of interest",
            .sometimes,
            why: "要求利息的，写明怎样计算。",
            "Where interest is claimed: how it is reckoned."
        ),
        exhibit(
            "security",
            "担保合同、抵押登记",
            "Guarantee, registration of a mortgage",
            .sometimes,
            why: "有担保的，证明担保人应当承担责任。",
            "Where there is security: who answers for the debt."
        ),
    ]

    private static let sales = [
        exhibit("contract", "合同或者订单", "Contract or order", why: "证明买卖什么、价格多少。", "What was sold and for how much."),
        exhibit(
            "delivery",
            "送货单、签收单、物流记录",
            "Delivery notes or tracking",
            why: "证明货已经交付或者没有交付。",
            "Whether the goods came."
        ),
        exhibit(
            "statement",
            "对账单",
            "Statement of account",
            .sometimes,
            why: "证明双方确认过欠多少。",
            "What both sides agreed was owed."
        ),
        exhibit("payment", "付款凭证、发票", "Payments and invoices", .sometimes, why: "证明付过多少。", "What was paid."),
        exhibit(
            "quality",
            "检验报告、照片",
            "Test report, photographs",
            .sometimes,
            why: "说货有问题的，证明问题。",
            "Where the goods are faulty: the fault."
        ),
    ]

    private static let divorce = [
        exhibit("marriage", "结婚证或者婚姻登记证明", "Marriage certificate", why: "证明婚姻关系。", "It shows the marriage."),
        exhibit("household", "户口簿", "Household register", why: "证明家庭成员。", "It shows who belongs to the family."),
        exhibit(
            "birth",
            "子女出生证明",
            "Birth certificate of the children",
            .sometimes,
            why: "有孩子的，证明亲子关系。",
            "Where there are children."
        ),
        exhibit(
            "property",
            "房产证、车辆登记、存款和其他财产线索",
            "Titles, registrations, bank and other traces of property",
            .sometimes,
            why: "要分财产的，证明有什么。",
            "Where property is to be divided: what there is."
        ),
        exhibit(
            "breakdown",
            "分居、家暴、报警、伤情的材料",
            "Living apart, violence, police or medical records",
            .sometimes,
            why: "证明感情确已破裂。",
            "They show the breakdown."
        ),
        exhibit(
            "earlier",
            "以前离婚诉讼的文书",
            "Papers of an earlier suit",
            .sometimes,
            why: "以前起诉过的，关系到六个月的限制。",
            "They matter for the six months.",
            Article(.civilProcedure, 127, item: 7)
        ),
    ]

    private static let accident = [
        exhibit(
            "report",
            "道路交通事故认定书",
            "Accident report of the police",
            why: "证明事故经过和责任。",
            "What happened and who is to blame."
        ),
        exhibit(
            "medical",
            "病历、诊断证明、费用票据和清单",
            "Medical records, receipts and lists",
            why: "证明伤情和医疗费。",
            "The injury and its cost."
        ),
        exhibit("insurance", "交强险、商业险保单", "Insurance policies", why: "确定由哪家保险公司赔。", "Which insurer pays."),
        exhibit(
            "driving",
            "行驶证、驾驶证",
            "Registration of the vehicle, driving licence",
            .sometimes,
            why: "证明车主和驾驶人。",
            "Who owns and who drove."
        ),
        exhibit(
            "income",
            "误工和收入证明",
            "Proof of income lost",
            .sometimes,
            why: "要求误工费的。",
            "Where lost income is claimed."
        ),
        exhibit(
            "appraisal",
            "伤残鉴定意见",
            "Appraisal of disability",
            .sometimes,
            why: "要求残疾赔偿金的。",
            "Where damages for disability are claimed."
        ),
        exhibit(
            "repair",
            "修车发票、定损单",
            "Repair invoice, loss assessment",
            .sometimes,
            why: "要求车辆损失的。",
            "Where damage to a vehicle is claimed."
        ),
    ]

    private static let labour = [
        exhibit(
            "award",
            "仲裁裁决书或者不予受理通知书",
            "The award, or the notice that arbitration was not taken up",
            .always,
            why: "劳动争议先仲裁，十五日内起诉。",
            "Arbitration comes first; sue within fifteen days.",
            Article(.labourArbitration, 50)
        ),
        exhibit(
            "award-service",
            "收到裁决书的证明",
            "Proof of when the award was received",
            why: "十五日从收到之日起算。",
            "The fifteen days run from then.",
            Article(.labourArbitration, 50)
        ),
        exhibit(
            "contract",
            "劳动合同或者证明劳动关系的材料",
            "Contract, or what shows the employment",
            why: "没有合同的，工作证、工资流水、考勤、聊天记录都可以。",
            "Without a contract: a badge, wages paid, attendance, messages."
        ),
        exhibit("wages", "工资流水、工资条", "Wages paid", why: "证明工资标准和拖欠。", "What wages there were and are owed."),
        exhibit(
            "attendance",
            "考勤、加班记录",
            "Attendance, overtime",
            .sometimes,
            why: "要求加班费的。",
            "Where overtime is claimed."
        ),
        exhibit(
            "insurance",
            "社会保险缴费记录",
            "Social insurance record",
            .sometimes,
            why: "和社会保险有关的。",
            "Where it is about social insurance."
        ),
        exhibit("dismissal", "解除通知", "Notice of dismissal", .sometimes, why: "被辞退的。", "Where you were dismissed."),
    ]

    private static let property = [
        exhibit("contract", "物业服务合同", "Management contract", why: "证明由谁服务、怎样收费。", "Who manages and what it costs."),
        exhibit(
            "owner",
            "业主身份和房屋信息",
            "Who owns the home, and its data",
            why: "证明被告是业主和面积。",
            "That the defendant is the owner, and the area."
        ),
        exhibit("arrears", "欠费明细", "List of arrears", why: "从哪月到哪月、怎样算。", "For which months, and how reckoned."),
        exhibit("reminder", "催缴记录", "Reminders", .sometimes, why: "证明催缴过。", "That payment was asked for."),
        exhibit(
            "filing",
            "收费标准的公示或者备案",
            "Publication of the charges",
            .sometimes,
            why: "证明标准。",
            "What the charges are."
        ),
    ]

    private static let lease = [
        exhibit("lease", "租赁合同", "Lease", why: "证明租金、押金和期限。", "Rent, deposit and term."),
        exhibit("payment", "租金、押金支付凭证", "Payments of rent and deposit", why: "证明付过多少。", "What was paid."),
        exhibit(
            "handover",
            "交房、退房记录，房屋照片",
            "Handing over the home, photographs",
            .sometimes,
            why: "证明房屋状况。",
            "The state of the home."
        ),
        exhibit("messages", "聊天记录、催要记录", "Messages and reminders", .sometimes, why: "证明协商和催要。", "Talks and reminders."),
    ]

    private static let estate = [
        exhibit("death", "死亡证明", "Death certificate", why: "继承从被继承人死亡时开始。", "Succession begins with the death."),
        exhibit("kinship", "亲属关系证明", "Proof of kinship", why: "证明谁是继承人。", "Who the heirs are."),
        exhibit(
            "estate",
            "遗产的材料",
            "What the estate consists of",
            why: "例如房产证、存款、车辆。",
            "Such as titles, deposits, vehicles."
        ),
        exhibit("will", "遗嘱、遗赠扶养协议", "Will, agreement on support", .sometimes, why: "有遗嘱的按遗嘱。", "A will comes first."),
    ]

    private static let personality = [
        exhibit(
            "wrong",
            "侵害的证据",
            "Proof of the wrong",
            why: "例如网页截图、公证、录音、报警记录、监控。",
            "Such as screenshots, a notary's record, the police, cameras."
        ),
        exhibit(
            "harm",
            "病历、票据或者其他损害的证据",
            "Medical records, receipts or other proof of harm",
            .sometimes,
            why: "要求赔偿的。",
            "Where damages are claimed."
        ),
    ]

    private static let medical = [
        exhibit("records", "病历", "Medical records", why: "可以向医院复印，封存的一并说明。", "The hospital must copy them for you."),
        exhibit("costs", "医疗费票据", "Receipts", why: "证明花了多少。", "What was spent."),
        exhibit(
            "appraisal",
            "鉴定意见",
            "Appraisal",
            .sometimes,
            why: "没有的，可以在审理中申请鉴定。",
            "It can be asked for during the trial."
        ),
    ]
}
