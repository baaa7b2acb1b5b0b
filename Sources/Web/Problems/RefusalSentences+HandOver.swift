import Law
import Registry

extension RefusalSentences {
    /// What stands in the way of handing a case over, or of taking it.
    static func handOver(_ refusal: Refusal) -> Words {
        switch refusal.code {
        case .matterOpen:
            return Words(
                409,
                "还有事项没有办结",
                "Something is still open",
                chinese: "撤诉、缓减免、按撤诉处理、退费或者签收的事项还没有办结，请先办结，再办这一步。",
                english:
                    "A withdrawal, a waiver, an unpaid fee, a refund or an acknowledgement is still open; settle it, then do this."
            )
        case .paymentAwaited:
            return Words(
                409,
                "等待交费",
                "The fee is awaited",
                chinese: "本院规定交费以后才移送。请等待交费，或者对缓减免申请作出决定。",
                english: "This court hands a case over only when its fee is paid, waived or deferred."
            )
        case .volumeNotReady:
            return Words(
                409,
                "卷宗还在装订",
                "The volume is being bound",
                chinese: "电子卷宗还在装订，请过一会儿再试。",
                english: "The volume is still being bound. Try again in a moment."
            )
        case .acknowledgedAlready:
            return Words(
                409,
                "已经签收",
                "Acknowledged already",
                chinese: "这件案件已经签收，不需要再签收。",
                english: "The case has been acknowledged already; nothing more is needed."
            )
        case .caseNotClosed:
            return Words(
                409,
                "案件还没有审结",
                "The case is not closed yet",
                chinese: "审判庭还没有报告本案结案，不能归档。",
                english: "The trial division has not reported that the case is closed, so its file cannot be archived."
            )
        case .shelfMarkMissing:
            return Words(
                422,
                "请填写档号",
                "The shelf mark is needed",
                chinese: "请填写档案中保存本卷的档号。",
                english: "Write the mark under which the archive keeps the file."
            )
        case .notOfTheDesk:
            return Words(
                422,
                "不能分给这个人",
                "Not of this desk",
                chinese: "请选择本院审查立案的人员。",
                english: "Choose somebody who reviews filings at this court."
            )
        case .dayNotUnderstood:
            return Words(
                422,
                "日期写法不对",
                "The day is not understood",
                chinese: "请按年-月-日写，例如 2026-12-31。",
                english: "Write the day as 2026-12-31."
            )
        default:
            return Words(
                422,
                "请写明文书名称",
                "The paper's name is needed",
                chinese: "请写明文书的名称，例如民事判决书。",
                english: "Say what the paper is, such as a judgment or a summons."
            )
        }
    }
}
