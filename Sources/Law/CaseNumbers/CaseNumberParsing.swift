extension CaseNumber {
    /// Reads a case number as people type it.
    ///
    /// Brackets of either width (also 〔〕 and []), blanks anywhere, full-width digits. The type is the longest one of
    /// the table, so that 执恢 is never read as 执.
    public init(parsing text: String) throws(CaseNumberProblem) {
        guard text.utf8.count <= 200 else { throw .notACaseNumber(String(text.prefix(60))) }
        let tidy = Self.tidied(text)
        guard tidy.first == "(", let close = tidy.firstIndex(of: ")") else { throw .notACaseNumber(text) }
        let yearText = tidy[tidy.index(after: tidy.startIndex)..<close]
        guard yearText.utf8.count == 4, let year = PlainDigits.number(yearText) else { throw .notACaseNumber(text) }

        let afterYear = String(tidy[tidy.index(after: close)...])
        guard let end = afterYear.lastIndex(of: "号") else { throw .notACaseNumber(text) }
        guard let (courtCode, body) = CourtCode.prefix(of: String(afterYear[..<end])) else {
            throw .unknownCourtCode(String(afterYear.prefix(6)))
        }
        let letters = String(body.prefix { !$0.isNumber || !$0.isASCII })
        let digits = body.dropFirst(letters.count)
        guard let (specialCode, typeCode) = Self.splitType(letters) else { throw .unknownType(letters) }
        guard let serial = PlainDigits.number(digits), digits.first != "0" else { throw .badSerial(String(digits)) }
        try self.init(
            year: year,
            courtCode: courtCode,
            specialCode: specialCode,
            typeCode: typeCode,
            serial: serial,
            suffix: Self.suffix(afterYear[afterYear.index(after: end)...])
        )
    }

    /// A whole type code first, then a special code before one: the longest type wins.
    private static func splitType(_ letters: String) -> (special: String?, type: String)? {
        if CaseType.typeCodes.contains(letters) { return (nil, letters) }
        let special = String(letters.prefix(1))
        let type = String(letters.dropFirst())
        guard CaseType.specialCodes.contains(special), CaseType.typeCodes.contains(type) else { return nil }
        return (special, type)
    }

    private static func suffix(_ tail: Substring) throws(CaseNumberProblem) -> Int? {
        if tail.isEmpty { return nil }
        guard tail.first == "之", let number = ChineseNumerals.parseCounting(tail.dropFirst()) else {
            throw .badSuffix(String(tail.prefix(20)))
        }
        return number
    }

    /// Plain digits and brackets, no blanks.
    static func tidied(_ text: String) -> String {
        let narrowed = PlainDigits.narrow(text).compactMap { character -> Character? in
            switch character {
            case "〔", "[", "【": "("
            case "〕", "]", "】": ")"
            default: character.isWhitespace ? nil : character
            }
        }
        return String(narrowed)
    }
}
