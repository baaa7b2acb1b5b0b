package import Law

/// Why a value cannot be taken as an answer at all, and where it stands.
package struct AnswerShapeProblem: InputProblem, Hashable {
    package enum Code: String, Sendable, CaseIterable {
        case notJSON = "not-json"
        case notAGroup = "not-an-object"
        case notAList = "not-a-list"
        case notAText = "not-a-text"
        case isNull = "null-value"
        case nameTwice = "name-twice"
        case unknownName = "unknown-name"
        case tooDeep = "too-deep"
        case listTooLong = "list-too-long"
        case tooManyNames = "too-many-names"
        case tooManyValues = "too-many-values"
        case textTooLong = "text-too-long"
        case numberTooLong = "number-too-long"
    }

    package let path: AnswerPath
    package let kind: Code

    package init(path: AnswerPath, code: Code) {
        self.path = path
        self.kind = code
    }

    package var code: String { "answer-" + kind.rawValue }

    /// RFC 6901 pointer to the value in the body.
    package var pointer: String { path.pointer }

    package var sentence: Bilingual {
        switch kind {
        case .notJSON:
            Bilingual(
                chinese: "内容不是有效的 JSON，请检查后重新提交。",
                english: "The body is not valid JSON; check it and send it again."
            )
        case .notAGroup: Bilingual(chinese: "此处应为对象。", english: "Give an object here.")
        case .notAList: Bilingual(chinese: "此处应为数组。", english: "Give an array here.")
        case .notAText: Bilingual(chinese: "此处应为文字。", english: "Give a string here.")
        case .isNull: Bilingual(chinese: "没有答案时请省略该项，不要写 null。", english: "Leave the name out instead of giving null.")
        case .nameTwice: Bilingual(chinese: "同一名称出现了两次，请只保留一个。", english: "A name stands here twice; keep one of them.")
        case .unknownName:
            Bilingual(
                chinese: "表单中没有这一项，请删除或改正名称。",
                english: "The form has no such element; remove or correct the name."
            )
        case .tooDeep:
            Bilingual(
                chinese: "嵌套最多 \(AnswerLimits.depth) 层。",
                english: "Nest at most \(AnswerLimits.depth) levels deep."
            )
        case .listTooLong:
            Bilingual(
                chinese: "一个列表最多 \(AnswerLimits.listLength) 项。",
                english: "Give at most \(AnswerLimits.listLength) items in one list."
            )
        case .tooManyNames:
            Bilingual(
                chinese: "一个对象最多 \(AnswerLimits.groupSize) 个名称。",
                english: "Give at most \(AnswerLimits.groupSize) names in one object."
            )
        case .tooManyValues:
            Bilingual(
                chinese: "全部答案最多 \(AnswerLimits.valueCount) 个值。",
                english: "Give at most \(AnswerLimits.valueCount) values in all."
            )
        case .textTooLong:
            Bilingual(
                chinese: "一段文字最多 \(AnswerLimits.textLength) 字。",
                english: "Write at most \(AnswerLimits.textLength) characters in one text."
            )
        case .numberTooLong:
            Bilingual(chinese: "数字位数过多，请改用字符串。", english: "The number has too many digits; send it as a string.")
        }
    }
}
