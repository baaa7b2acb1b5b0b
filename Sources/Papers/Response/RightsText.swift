import Law

/// The rights and duties of both sides, each with the articles of the Civil Procedure Law it rests on.
enum RightsText {
    struct Line {
        let text: Bilingual
        let articles: [Int]

        init(_ chinese: String, _ english: String, _ articles: Int...) {
            text = Bilingual(chinese: chinese, english: english)
            self.articles = articles
        }
    }

    static func rights(_ procedure: Procedure) -> [Line] {
        [
            Line("委托一至二人作为诉讼代理人", "To appoint one or two agents", 61),
            Line(
                "申请审判人员、书记员、翻译人员、鉴定人、勘验人回避",
                "To ask that judges, clerks, interpreters or experts withdraw where the law says so",
                47,
                48
            ),
            Line("收集、提供证据，进行辩论", "To gather and hand in evidence, and to be heard", 52),
            Line("查阅、复制本案有关材料和法律文书", "To read and copy the papers of the case", 52),
            Line("请求调解，自行和解", "To ask for mediation, and to settle", 52, 53),
            Line(
                "放弃或者变更诉讼请求；承认或者反驳诉讼请求，提起反诉",
                "To give up or change claims; to admit or contest them, to bring a counterclaim",
                54
            ),
            Line("申请财产保全、证据保全、先予执行", "To ask for preservation, and for advance enforcement", 84, 103, 109),
            procedure == .smallClaims
                ? Line(
                    "本案一审终审，不能上诉；对生效裁判可以申请再审",
                    "The case ends at first instance; a retrial may be asked for as the law provides",
                    165
                )
                : Line(
                    "对判决在十五日内、对可以上诉的裁定在十日内上诉",
                    "To appeal against the judgment within fifteen days, against rulings that allow it within ten",
                    171
                ),
            Line("申请执行发生法律效力的判决、裁定、调解书", "To have what has taken effect enforced", 52, 247),
        ]
    }

    static let duties = [
        Line("遵循诚信原则，依法行使诉讼权利", "To act in good faith and use rights as the law provides", 13, 52),
        Line("遵守诉讼秩序和法庭规则", "To keep order in the proceedings", 52, 113),
        Line(
            "按时到庭：原告无正当理由不到庭的，可以按撤诉处理；被告不到庭的，可以缺席判决",
            "To appear on time: a plaintiff's suit may otherwise be treated as withdrawn, a defendant be judged in absence",
            146,
            147
        ),
        Line(
            "如实陈述，提供真实证据；伪造、毁灭证据的，承担法律责任",
            "To state the truth and hand in true evidence; forging or destroying it is punished",
            66,
            114
        ),
        Line("按照规定交纳诉讼费用", "To pay the costs of the proceedings", 121),
        Line("履行发生法律效力的判决、裁定和调解书", "To comply with what has taken effect", 52),
    ]
}
