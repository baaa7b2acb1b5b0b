import Law

/// The sentences of findings: each says what to do.
enum Sentences {
    static func missing(_ field: FormField) -> Bilingual {
        let isChoice = field.type == .choice || field.type == .choices || field.type == .yesNo
        return isChoice
            ? about(field, "请选择“", "”。", "Choose an answer to “", "”.")
            : about(field, "请填写“", "”。", "Fill in “", "”.")
    }

    static func expected(_ field: FormField) -> Bilingual {
        about(
            field,
            "“",
            "”还没有填写。不影响提交；知道的话请补上，可以避免法院再来询问。",
            "“",
            "” is still empty. You can file without it; if you know it, add it and the court need not ask."
        )
    }

    static func tooFew(_ field: FormField) -> Bilingual {
        about(field, "“", "”至少填写 \(field.count.least) 项。", "Give at least \(field.count.least) under “", "”.")
    }

    static func tooMany(_ field: FormField) -> Bilingual {
        about(field, "“", "”最多填写 \(field.count.most) 项。", "Give at most \(field.count.most) under “", "”.")
    }

    static func tooLong(_ field: FormField) -> Bilingual {
        about(
            field,
            "“",
            "”最多 \(field.maxLength) 字，请缩短。",
            "Shorten “",
            "” to at most \(field.maxLength) characters."
        )
    }

    static func controlCharacter(_ field: FormField) -> Bilingual {
        about(
            field,
            "“",
            "”中有看不见的控制字符，请删除后重新输入。",
            "“",
            "” contains invisible control characters; delete it and type it again."
        )
    }

    static func notAnOption(_ field: FormField) -> Bilingual {
        about(field, "请在所列选项中选择“", "”。", "Choose “", "” from the options listed.")
    }

    static func unknownExhibit(_ field: FormField) -> Bilingual {
        about(field, "“", "”引用的证据已不在，请重新选择。", "An exhibit chosen under “", "” is no longer there; choose again.")
    }

    static func notADate(_ field: FormField) -> Bilingual {
        about(
            field,
            "请按年、月、日填写“",
            "”，例如 2025-03-01。",
            "Write “",
            "” as year, month and day, such as 2025-03-01."
        )
    }

    static func dateInFuture(_ field: FormField) -> Bilingual {
        about(field, "“", "”不能晚于今天，请核对。", "“", "” cannot be later than today; check it.")
    }

    static func dateBefore(_ field: FormField, other: FormField) -> Bilingual {
        about(
            field,
            "“",
            "”不能早于“\(other.label.chinese)”，请核对。",
            "“",
            "” cannot be before “\(other.label.english)”; check both."
        )
    }

    static func notANumber(_ field: FormField) -> Bilingual {
        about(field, "“", "”只填数字，例如 100000.00。", "Write “", "” in figures only, such as 100000.00.")
    }

    static func notAWholeNumber(_ field: FormField) -> Bilingual {
        about(field, "“", "”请填整数。", "Write “", "” as a whole number.")
    }

    static func tooManyDecimals(_ field: FormField, _ decimals: Int) -> Bilingual {
        about(field, "“", "”最多保留 \(decimals) 位小数。", "Give “", "” with at most \(decimals) decimals.")
    }

    static func tooSmall(_ field: FormField, _ least: DecimalText) -> Bilingual {
        about(field, "“", "”不能小于 \(least.grouped)。", "“", "” cannot be less than \(least.grouped).")
    }

    static func tooLarge(_ field: FormField, _ most: DecimalText) -> Bilingual {
        about(field, "“", "”不能大于 \(most.grouped)。", "“", "” cannot be more than \(most.grouped).")
    }

    static func sumDiffers(_ field: FormField, _ sum: Money) -> Bilingual {
        about(
            field,
            "“",
            "”与各项合计 \(sum.formatted) 元不一致，请核对；如有其他请求计入，可以保留。",
            "“",
            "” differs from the sum of its parts, \(sum.formatted) yuan; check it, or leave it if other claims are counted in."
        )
    }

    static func respell(_ field: FormField) -> Bilingual {
        about(
            field,
            "“",
            "”请只用半角字符填写，不要空格，字母大写。",
            "Write “",
            "” in plain characters without spaces, letters in capitals."
        )
    }

    static func birthDiffers(_ field: FormField) -> Bilingual {
        about(
            field,
            "“",
            "”中的出生日期或者性别与前面填写的不一致，请核对。",
            "“",
            "” shows another date of birth or sex than you gave; check them."
        )
    }

    static func phone(_ field: FormField) -> Bilingual {
        about(
            field,
            "请用数字填写“",
            "”，座机请加区号。",
            "Write “",
            "” in figures, with the area code for a fixed line."
        )
    }

    private static func about(
        _ field: FormField,
        _ before: String,
        _ after: String,
        _ beforeEnglish: String,
        _ afterEnglish: String
    ) -> Bilingual {
        Bilingual(
            chinese: before + field.label.chinese + after,
            english: beforeEnglish + field.label.english + afterEnglish
        )
    }
}
