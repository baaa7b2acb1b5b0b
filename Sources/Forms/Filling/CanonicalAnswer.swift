import Law

extension FieldType {
    /// The one spelling in which an answer is kept: full-width digits and letters narrowed, spaces and separators gone.
    ///
    /// What cannot be read stays as typed, so that it can be shown again with the finding. Words are never touched.
    func canonical(_ typed: String) -> String {
        switch self {
        case .money: Self.money(typed)
        case .decimal, .integer, .percent: Self.number(typed)
        case .date: Self.date(typed)
        case .yesNo: Self.yesNo(typed)
        case .citizenNumber, .socialCreditCode, .mobile, .email: IdentityCheck.canonical(typed, self)
        case .phone: Typing.trimmed(Typing.narrow(typed))
        default: typed
        }
    }

    private static func money(_ typed: String) -> String {
        guard let money = Money(typed) else { return typed }
        return String((money.fen % 100 == 0 ? money.shortened : money.formatted).filter { $0 != "," })
    }

    private static func number(_ typed: String) -> String {
        var text = Substring(Typing.narrow(typed).filter { !$0.isWhitespace })
        if text.last == "%" { text = text.dropLast() }
        let isNegative = text.first == "-"
        let parts = (isNegative ? text.dropFirst() : text).split(separator: ".", omittingEmptySubsequences: false)
        guard let whole = parts.first.flatMap(ungrouped), parts.count <= 2 else { return typed }
        let fraction = parts.count == 2 ? "." + parts[1] : ""
        return DecimalText((isNegative ? "-" : "") + whole + fraction)?.text ?? typed
    }

    /// A misplaced comma may be a mistyped point, so only groups of three are joined.
    private static func ungrouped(_ text: Substring) -> String? {
        let groups = text.split(separator: ",", omittingEmptySubsequences: false)
        guard groups.count == 1 || groups.dropFirst().allSatisfy({ $0.utf8.count == 3 }), !text.isEmpty else {
            return nil
        }
        let digits = groups.joined().drop { $0 == "0" }
        return digits.isEmpty ? "0" : String(digits)
    }

    /// Reads 2026-1-5, 2026/01/05, 2026.1.5 and 2026年1月5日.
    private static func date(_ typed: String) -> String {
        let text = Typing.narrow(typed).filter { !$0.isWhitespace }
        let parts = text.split(whereSeparator: { "-/.年月日".contains($0) })
        guard parts.count == 3, parts.allSatisfy({ Int($0) != nil }), parts[0].utf8.count == 4 else { return typed }
        let padded = parts.map { $0.utf8.count == 1 ? "0" + $0 : String($0) }.joined(separator: "-")
        return CourtDate(padded) == nil ? typed : padded
    }

    private static func yesNo(_ typed: String) -> String {
        switch Typing.trimmed(typed) {
        case "yes", "true", "on", "是": "yes"
        case "no", "false", "off", "否": "no"
        default: typed
        }
    }
}
