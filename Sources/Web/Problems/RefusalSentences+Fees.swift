import Law
import Registry

extension RefusalSentences {
    /// What stands in the way of paying, of a waiver, or of its consequences.
    static func fee(_ refusal: Refusal) -> Words {
        let facts = refusal.facts
        switch refusal.code {
        case .nothingOwed:
            return Words(
                409,
                "现在没有要交的费用",
                "Nothing is owed",
                chinese: "这件案子现在没有要交的费用。请看立案页面上的费用情况。",
                english: "Nothing is owed on this filing now. See its page for where the fee stands."
            )
        case .nothingToRefund:
            return Words(
                409,
                "没有要退还的费用",
                "Nothing to give back",
                chinese: "这件案子现在没有要退还的费用，可能已经记录过了。",
                english: "Nothing is to be given back on this filing now; it may be recorded already."
            )
        case .waiverPending:
            return Words(
                409,
                "正在审查缓减免申请",
                "A waiver is being decided",
                chinese: "当事人申请了免交、减交或者缓交，决定之前不能按撤诉处理。",
                english: "The person asked for a waiver; until it is decided nothing is treated as withdrawn."
            )
        case .feePeriodRuns:
            return Words(
                409,
                "交费期限还没有到",
                "The period still runs",
                chinese:
                    "交费期限\((facts["lastDay"] ?? "").isEmpty ? "还没有开始" : "到 \(facts["lastDay"] ?? "") 为止")，在这之前不能按撤诉处理。",
                english: "The period for paying is not over; nothing is treated as withdrawn before it is."
            )
        case .reliefUndecided:
            return Words(
                409,
                "请先决定缓交申请",
                "Decide on the deferral first",
                chinese: "当事人申请了缓交诉讼费用，应当在决定立案之前作出决定。请法官先决定。",
                english:
                    "The person asked for deferral of the fee, which is decided before the filing. Have a judge decide it."
            )
        case .paymentNotOffered:
            return Words(
                409,
                "不能在线交费",
                "No payment online",
                chinese: "本院现在不能在线交费。请按通知书写明的方式交纳。",
                english: "This court takes no payment online. Pay as the notice says."
            )
        case .callbackNotTrusted:
            return Words(
                400,
                "不能确认来源",
                "Not the provider's word",
                chinese: "这条支付通知没有有效的签名，或者已经过时，没有处理。请用约定的密钥对原文签名后再发。",
                english:
                    "The notice bears no valid signature, or is too old; nothing was done. Sign the body with the agreed key."
            )
        default: return typed(refusal)
        }
    }

    private static func typed(_ refusal: Refusal) -> Words {
        switch refusal.code {
        case .reliefMissing:
            return Words(
                422,
                "请选择申请的内容",
                "Choose what you ask for",
                chinese: "请选择免交、减交或者缓交。",
                english: "Choose exemption, reduction or deferral."
            )
        case .groundDoesNotFit:
            return Words(
                422,
                "理由与申请不符",
                "The ground does not fit",
                chinese: "这项理由不能申请所选的内容。请看每项理由下面写明可以申请什么。",
                english: "This ground is not one for what you ask. Under each ground stands what it is good for."
            )
        case .reductionOutOfRange:
            return Words(
                422,
                "减交比例不对",
                "Share out of range",
                chinese: "减交的比例应当在百分之 \(refusal.facts["least"] ?? "30") 以上、百分之 100 以下；全部免除的请选免交。",
                english:
                    "A reduction is at least \(refusal.facts["least"] ?? "30") per cent and less than all; for all, choose exemption."
            )
        case .dayNotToCome:
            return Words(
                422,
                "请写明缓交到哪一天",
                "Until which day",
                chinese: "请写明今天以后的一天，例如 2026-12-31。",
                english: "Give a day to come, as 2026-12-31."
            )
        case .voucherMissing:
            return Words(
                422,
                "请填写退费凭证号码",
                "The voucher's number is needed",
                chinese: "请填写退费凭证的号码。",
                english: "Give the number of the voucher."
            )
        default:
            return Words(
                422,
                "请填写票据号码",
                "The receipt's number is needed",
                chinese: "请填写财政票据的号码。",
                english: "Give the number of the fiscal receipt."
            )
        }
    }
}
