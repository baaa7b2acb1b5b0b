import Law
import Registry

extension RefusalSentences {
    static func filing(_ refusal: Refusal) -> Words {
        switch refusal.code {
        case .incomplete:
            Words(
                422,
                "还有内容需要填写",
                "Not complete",
                chinese: "还有必填的内容没有填，或填得不对。请按下面的提示逐项补充。",
                english: "Something the law asks for is missing or not right. Go through the list below."
            )
        case .invalid:
            Words(
                422,
                "内容需要改正",
                "To be corrected",
                chinese: "填写的内容不对，请改正后再提交。",
                english: "What was entered is not right. Correct it and send it again."
            )
        case .unknownCourt:
            Words(
                422,
                "没有这个法院",
                "No such court",
                chinese: "没有这个法院代字。请从法院列表中选择。",
                english: "There is no court of this code. Choose one from the list of courts."
            )
        case .unknownForm:
            Words(
                422,
                "没有这份表格",
                "No such form",
                chinese: "没有这份表格，或它已停用。请从表格列表中选择。",
                english: "There is no such form, or it is no longer used. Choose one from the list of forms."
            )
        case .causeMissing:
            Words(
                422,
                "需要选择案由",
                "Choose the cause",
                chinese: "请选择是哪一种纠纷。不知道叫什么的，用自己的话搜索，例如“押金不退”。",
                english: "Choose what kind of dispute it is. Search in your own words if you do not know its name."
            )
        case .unknownCause:
            Words(
                422,
                "没有这个案由",
                "No such cause",
                chinese: "没有这个案由，或者这份表格不适用于它。请从案由列表中选择，或者换用通用起诉状。",
                english:
                    "There is no such cause, or the form is not for it. Choose from the list, or use the general complaint."
            )
        case .numberNotIssuable:
            Words(
                409,
                "这个法院不能编案号",
                "No case numbers here",
                chinese: "这个法院不在本系统编立案号，请向其他法院提交，或到该法院窗口办理。",
                english:
                    "This court gives no case numbers here. File with another court, or go to this court's counter."
            )
        default:
            Words(
                422,
                "同一编号用于不同内容",
                "Key used for something else",
                chinese: "这个编号已用于另一次提交，内容不同。请刷新页面，或换一个编号再提交。",
                english: "This key was used for a request with other content. Load the page again, or use a new key."
            )
        }
    }

    static func documents(_ refusal: Refusal) -> Words {
        let limit = refusal.facts["limit"]
        switch refusal.code {
        case .tooManyDrafts:
            return Words(
                409,
                "草稿太多",
                "Too many drafts",
                chinese: "您的草稿已有 \(limit ?? "很多") 份。请先提交或删除一些，再新建。",
                english: "You have \(limit ?? "too many") drafts. Submit or remove some before you begin another."
            )
        case .tooManyDocuments:
            return Words(
                409,
                "材料太多",
                "Too many documents",
                chinese: "一件立案最多 \(limit ?? "若干") 份材料。请把几份合并成一份再上传。",
                english: "A filing takes at most \(limit ?? "so many") documents. Join some into one and upload that."
            )
        case .filingTooLarge:
            return Words(
                413,
                "材料总共太大",
                "Filing too large",
                chinese: "一件立案的材料总共不能超过 \(limit ?? "规定的") MB。请压缩，或把其余材料交到窗口。",
                english: """
                    The documents of a filing may take \(limit ?? "a limited number of") MB in all. Make them smaller, or \
                    bring the rest to the counter.
                    """
            )
        case .documentTooLarge:
            return Words(
                413,
                "文件太大",
                "Document too large",
                chinese: "文件超过了大小限制\(limit.map { "（\($0)）" } ?? "")。请压缩或分成几份再上传。",
                english:
                    "The file is over the limit\(limit.map { " (\($0))" } ?? ""). Make it smaller or split it, then upload it."
            )
        case .documentMissing:
            return Words(
                400,
                "没有选择文件",
                "No file chosen",
                chinese: "请先选择文件，再点上传。",
                english: "Choose a file, then upload it."
            )
        case .documentRefused:
            return Words(
                422,
                "文件不能接收",
                "Document not taken",
                chinese: "这个文件打不开或类型不对。请换成能正常打开的 PDF、JPEG 或 PNG。",
                english: "The file cannot be opened or is of another type. Upload a PDF, JPEG or PNG that opens."
            )
        default:
            return Words(
                507,
                "存储空间不足",
                "Out of storage",
                chinese: "系统的存储空间暂时不足，您的内容没有提交。请稍后再试，或到窗口办理。",
                english: "The system is out of storage; nothing was submitted. Try again later, or go to the counter."
            )
        }
    }
}
