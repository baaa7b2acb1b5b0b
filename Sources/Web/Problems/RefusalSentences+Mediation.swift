import Registry

// Of mediation.

extension RefusalSentences {
    static func mediation(_ refusal: Refusal) -> Words {
        switch refusal.code {
        case .mediationAskedAlready:
            Words(
                409,
                "已经问过",
                "Asked already",
                chinese: "已经问过当事人是否愿意先行调解，不重复询问；当事人随时可以自己提出。",
                english:
                    "The person was asked already whether to mediate and is not asked again; they may ask for it at any time."
            )
        case .mediationAgreedAlready:
            Words(
                409,
                "已经同意调解",
                "Agreed already",
                chinese: "您已经同意先行调解，不用再答复。下一步见立案页面。",
                english:
                    "You have agreed to mediation already; there is nothing to answer. See the filing's page for what comes next."
            )
        case .mediationOver:
            Words(
                409,
                "调解已经结束",
                "Mediation is over",
                chinese: "先行调解已经结束，案件将移送审理；审理中仍然可以请求调解。",
                english: "Mediation has ended and the case goes to trial, where you may still ask for mediation."
            )
        case .mediationUnderWay:
            Words(
                409,
                "正在先行调解",
                "Mediation is under way",
                chinese: "正在先行调解，现在不能移送审判庭。调解不成的，请先记录调解结束。",
                english:
                    "Mediation is under way, so the case is not handed over now. If it has failed, record its end first."
            )
        case .mediatorAtWork:
            Words(
                409,
                "调解员已经签收",
                "The mediator is at work",
                chinese: "调解员已经签收，不能再更换。需要更换的，请先记录调解结束。",
                english:
                    "The mediator has signed for the case and is not replaced. If somebody else is needed, record its end first."
            )
        case .extendedAlready:
            Words(
                409,
                "已经延长过",
                "Extended already",
                chinese: "调解期限已经延长过一次，不能再延长。",
                english: "The period was extended once; it is not extended again."
            )
        default:
            Words(
                422,
                "请选择调解员",
                "Choose a mediator",
                chinese: "请选择本院的调解员，或者填写调解组织的名称。",
                english: "Choose a mediator of the court, or give the name of the organisation that mediates."
            )
        }
    }
}
