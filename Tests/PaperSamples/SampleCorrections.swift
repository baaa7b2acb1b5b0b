package import Law
package import Papers

extension SamplePapers {
    /// A notice with a defect in a field, one at a document, one in the court's own words.
    package static func correction(ordinal: Int = 1, number: String? = "2026-0105-N3KQ2MX-5") -> CorrectionNotice {
        CorrectionNotice(
            courtName: court,
            number: number,
            addressees: ["𠮷田㛃"],
            caption: Bilingual(chinese: "𠮷田㛃诉李四", english: "𠮷田㛃 v. 李四"),
            cause: Bilingual(chinese: "民间借贷纠纷", english: "private lending dispute"),
            filingReference: "2026-0105-7F3KQ2MX-2",
            receivedAt: received,
            items: [
                CorrectionNotice.Item(
                    place: Bilingual(chinese: "怎样联系李四：住所地", english: "How to reach 李四: Domicile"),
                    statement: Bilingual(
                        chinese: "没有写明被告的住所，无法确定被告和管辖。",
                        english:
                            "The defendant's domicile is not stated; neither the person nor jurisdiction can be determined."
                    ),
                    remedy: Bilingual(
                        chinese: "请写明被告的住所或者经常居住地；不清楚的，写明您知道的全部线索。",
                        english: "State domicile or habitual residence; if you do not know, all that you do know."
                    ),
                    note: "",
                    article: Article(.civilProcedure, 124, item: 2)
                ),
                CorrectionNotice.Item(
                    place: Bilingual(chinese: "身份证明", english: "proof of identity"),
                    statement: Bilingual(
                        chinese: "身份证明不清楚或者不完整。",
                        english: "The proof of identity is illegible or incomplete."
                    ),
                    remedy: Bilingual(
                        chinese: "请重新拍摄，四角完整、字迹清楚，正反两面都要有。",
                        english: "Photograph it again: all four corners, legible, both sides."
                    ),
                    note: ordinal > 1 ? "背面缺右上角" : "",
                    article: Article(.onlineLitigation, 12, item: 2)
                ),
                CorrectionNotice.Item(
                    place: nil,
                    statement: Bilingual(both: "2026"),
                    remedy: nil,
                    note: "",
                    article: nil
                ),
            ],
            days: 7,
            ordinal: ordinal,
            reason: ordinal > 1 ? "补正后的材料之间出现新的矛盾。" : "",
            issuedAt: received.adding(days: 2),
            contact: contact,
            verification: number == nil ? nil : verification
        )
    }

    package static func returned() -> ReturnRecord {
        let served = CourtDate(received).adding(days: 2)
        return ReturnRecord(
            courtName: court,
            number: "2026-0105-R7KQ2MX-4",
            addressees: ["𠮷田㛃"],
            caption: Bilingual(chinese: "𠮷田㛃诉李四", english: "𠮷田㛃 v. 李四"),
            cause: Bilingual(chinese: "民间借贷纠纷", english: "private lending dispute"),
            filingReference: "2026-0105-7F3KQ2MX-2",
            noticeNumber: "2026-0105-N3KQ2MX-5",
            servedOn: served,
            due: CorrectionClock.deadline(served: served, days: 7, calendar: .builtIn),
            returnedAt: received.adding(days: 12),
            documents: receipt(documents: 3).documents,
            contact: contact,
            verification: verification
        )
    }
}
