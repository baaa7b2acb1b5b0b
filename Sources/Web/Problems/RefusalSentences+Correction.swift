import Law
import Registry

extension RefusalSentences {
    static func correction(_ refusal: Refusal) -> Words {
        switch refusal.code {
        case .returnedMeanwhile, .correctedMeanwhile, .correctionPeriodRuns, .noticeNotServed, .noticeServedAlready:
            correctionStands(refusal)
        default: notice(refusal)
        }
    }

    private static func correctionStands(_ refusal: Refusal) -> Words {
        let (at, last) = (refusal.moment("at"), refusal.day("lastDay"))
        switch refusal.code {
        case .returnedMeanwhile:
            return Words(
                409,
                "材料已退回",
                "Returned meanwhile",
                chinese: "法院已于\(at.chinese)退回材料并记录在册，这次补正没有收下。您写的内容都在，可以用原来的内容重新提交，不用再填。",
                english: """
                    The court returned the filing and recorded it on \(at.english); this correction was not taken. What you \
                    wrote is kept: file again from it, nothing needs typing again.
                    """
            )
        case .correctedMeanwhile:
            return Words(
                409,
                "当事人已经补正",
                "Corrected meanwhile",
                chinese: "当事人已于\(at.chinese)提交补正材料，没有退回。请审查补正后的材料。",
                english: "The party handed in corrected papers on \(at.english); nothing was returned. Review those."
            )
        case .correctionPeriodRuns:
            return Words(
                409,
                "补正期限还没有到",
                "The period still runs",
                chinese: "补正期限到\(last.chinese)为止，在这之前不能退回。",
                english: "The period for correction runs until \(last.english); nothing can be returned before it ends."
            )
        case .noticeNotServed:
            return Words(
                409,
                "通知还没有送达",
                "Not served yet",
                chinese: "补正通知书还没有有效送达，期限没有开始。请先送达并记录送达日期。",
                english:
                    "The correction notice has not been effectively served, so no period runs. Serve it and record the day."
            )
        default:
            return Words(
                409,
                "通知已经送达",
                "Served already",
                chinese: "补正通知书已经送达，期限到\(last.chinese)。送达日期不能更改。",
                english:
                    "The notice has been served; the period runs until \(last.english). The day of service is not changed."
            )
        }
    }

    private static func notice(_ refusal: Refusal) -> Words {
        let facts = refusal.facts
        switch refusal.code {
        case .serviceDayImpossible:
            let (from, to) = (refusal.day("from"), refusal.day("to"))
            return Words(
                422,
                "送达日期不对",
                "Not a day of service",
                chinese: "送达日期应当在\(from.chinese)至\(to.chinese)之间，送达方式选直接送达、邮寄或者留置。",
                english:
                    "The day lies between \(from.english) and \(to.english), and the way is by hand, by post or left at the address."
            )
        case .defectsMissing:
            return Words(
                422,
                "没有补正事项",
                "Nothing to correct",
                chinese: "请至少选择一项补正事项，或者自己写明一项。",
                english: "Choose at least one defect, or write one in your own words."
            )
        case .unknownDefect:
            return Words(
                422,
                "没有这项补正事项",
                "No such defect",
                chinese: "补正事项表里没有“\(facts["code"] ?? "")”，或者这份申请没有这个位置。请重新选择。",
                english:
                    "The catalogue has no \(facts["code"] ?? "such defect"), or this filing has no such place. Choose again."
            )
        case .correctionDaysOutOfRange:
            return Words(
                422,
                "补正天数不对",
                "Days out of range",
                chinese: "补正期限应当是 \(facts["least"] ?? "") 至 \(facts["most"] ?? "") 天。",
                english: "The period is from \(facts["least"] ?? "") to \(facts["most"] ?? "") days."
            )
        case .reasonMissing:
            return Words(
                422,
                "请说明再次通知的理由",
                "A reason is needed",
                chinese: "补正应当一次性告知。这是第 \(facts["ordinal"] ?? "2") 次通知，请写明为什么前一次没有告知。",
                english: """
                    Everything was to be said at once. This is notice number \(facts["ordinal"] ?? "2"): state why it was not said \
                    before.
                    """
            )
        default:
            return Words(
                422,
                "文字太长",
                "Too long",
                chinese: "每处最多 \(facts["limit"] ?? "2000") 字，请写短一些。",
                english: "At most \(facts["limit"] ?? "2000") characters in one place. Please say it more briefly."
            )
        }
    }
}

extension Refusal {
    /// A fact that is a day, as people write it.
    fileprivate func day(_ name: String) -> Bilingual {
        let text = facts[name] ?? ""
        guard let day = CourtDate(text) else { return Bilingual(both: text) }
        return Bilingual(chinese: day.written(in: .chinese), english: day.written(in: .english))
    }
}
