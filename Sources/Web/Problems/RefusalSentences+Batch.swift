import Law
import Registry

extension RefusalSentences {
    static func batch(_ refusal: Refusal) -> Words {
        let limit = refusal.facts["limit"] ?? ""
        return switch refusal.code {
        case .tableEmpty:
            Words(
                422,
                "表格是空的",
                "An empty table",
                chinese: "表格里没有可以用的内容。第一行是栏目，从第二行起每行一件；请从“下载空白表格”开始填。",
                english:
                    "The table holds nothing to use. The first line has the headings, then one line a case; begin with the empty table to download."
            )
        case .tableTooLong:
            Words(
                422,
                "表格太长",
                "Too many rows",
                chinese: "一张表最多 \(limit) 行，请分成几张。",
                english: "One table may have \(limit) rows. Split it into several."
            )
        case .unknownColumn:
            Words(
                422,
                "看不懂一个栏目",
                "An unknown column",
                chinese: "看不懂栏目“\(refusal.facts["column"] ?? "")”。栏目要与空白表格里的一样，方括号里的字不要改动；row 栏要填行号。",
                english:
                    "The column “\(refusal.facts["column"] ?? "")” is not known. Leave the words in brackets as the empty table has them; the column “row” holds row numbers."
            )
        case .tooManyBatches:
            Words(
                429,
                "今天的表格太多",
                "Too many tables today",
                chinese: "一天最多交 \(limit) 张表。请明天再交，或把几张合成一张。",
                english: "At most \(limit) tables may be sent in a day. Come back tomorrow, or put several into one."
            )
        case .nothingReady:
            Words(
                409,
                "没有可以签名的",
                "Nothing to sign",
                chinese: "还没有一件填写完整。请先改正有问题的行。",
                english: "Not one filing is complete yet. Correct the rows that have problems first."
            )
        default:
            Words(
                409,
                "还在提交",
                "Still under way",
                chinese: "上次签名的还没有全部提交完。请等它们提交完再签。",
                english: "What was signed before is still being handed in. Sign again once that is done."
            )
        }
    }
}
