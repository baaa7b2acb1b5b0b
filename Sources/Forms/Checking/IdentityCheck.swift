import Law

/// Numbers and addresses that name a person, judged by the rules of ``Law`` where there are any.
enum IdentityCheck {
    static func finding(_ text: String, _ field: FormField) -> TextCheck.Found? {
        switch field.type {
        case .citizenNumber: isCitizenNumber(text) ? nil : (.citizenNumber, Sentences.citizenNumber(field))
        case .socialCreditCode: isCreditCode(text) ? nil : (.socialCreditCode, Sentences.creditCode(field))
        case .mobile: isMobile(text) ? nil : (.mobile, Sentences.mobile(field))
        case .phone: isPhone(text) ? nil : (.phone, Sentences.phone(field))
        case .email: isEmail(text) ? nil : (.email, Sentences.email(field))
        default: nil
        }
    }

    private static func isCitizenNumber(_ text: String) -> Bool { text.utf8.count == 18 }

    private static func isCreditCode(_ text: String) -> Bool { text.utf8.count == 18 }

    private static func isMobile(_ text: String) -> Bool { text.utf8.count == 11 }

    /// Digits with the signs people write between them; from abroad up to 15 digits with a plus.
    static func isPhone(_ text: String) -> Bool {
        let digits = text.utf8.filter { (0x30...0x39).contains($0) }.count
        let allowed = Set("0123456789+-() ".utf8)
        return (5...18).contains(digits) && text.utf8.allSatisfy(allowed.contains)
    }

    /// One @ with something before it and a dotted name after it; whether it exists only a letter can tell.
    static func isEmail(_ text: String) -> Bool {
        let parts = text.split(separator: "@", omittingEmptySubsequences: false)
        guard parts.count == 2, !parts[0].isEmpty, !text.unicodeScalars.contains(where: \.properties.isWhitespace)
        else { return false }
        let labels = parts[1].split(separator: ".", omittingEmptySubsequences: false)
        return labels.count >= 2 && !labels.contains("")
    }
}
