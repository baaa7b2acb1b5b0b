import Registry

// Of serving defendants.

extension RefusalSentences {
    static func defendant(_ refusal: Refusal) -> Words {
        switch refusal.code {
        case .servedAlready:
            Words(
                409,
                "已经送达",
                "Served already",
                chinese: "这名被告的送达已经记录，不能重复记录。请刷新页面查看。",
                english: "Service on this defendant is recorded already. Load the page again to see it."
            )
        default:
            Words(
                422,
                "请选择被告",
                "Choose the defendant",
                chinese: "请选择向哪一名被告送达。",
                english: "Say on which defendant it was served."
            )
        }
    }
}
