import Law

/// Numbers and addresses that name a person, judged by the rules of ``Law`` where there are any.
enum IdentityCheck {
    static func finding(_ text: String, _ field: FormField) -> TextCheck.Found? {
        do {
            return switch field.type {
            case .citizenNumber:
                try CitizenNumber(checking: text).text == text
                    ? nil : (.citizenNumber, Sentences.respell(field))
            case .socialCreditCode:
                try SocialCreditCode(checking: text).text == text
                    ? nil : (.socialCreditCode, Sentences.respell(field))
            case .mobile:
                try MobileNumber(checking: text).text == text ? nil : (.mobile, Sentences.respell(field))
            case .email: try EmailAddress(checking: text).text == text ? nil : (.email, Sentences.respell(field))
            case .phone: isPhone(text) ? nil : (.phone, Sentences.phone(field))
            default: nil
            }
        } catch let problem as any InputProblem {
            return (code(of: field), problem.sentence)
        } catch {
            return (.wrongShape, Sentences.respell(field))
        }
    }

    private static func code(of field: FormField) -> AnswerFinding.Code {
        switch field.type {
        case .citizenNumber: .citizenNumber
        case .socialCreditCode: .socialCreditCode
        case .mobile: .mobile
        default: .email
        }
    }

    /// The spelling kept by ``Law``; as typed where it is not such a number.
    static func canonical(_ typed: String, _ type: FieldType) -> String {
        let kept: String? =
            switch type {
            case .citizenNumber: try? CitizenNumber(checking: typed).text
            case .socialCreditCode: try? SocialCreditCode(checking: typed).text
            case .mobile: try? MobileNumber(checking: typed).text
            case .email: try? EmailAddress(checking: typed).text
            default: nil
            }
        return kept ?? typed
    }

    /// Digits with the signs people write between them; from abroad with a plus and up to 15 digits.
    static func isPhone(_ text: String) -> Bool {
        let digits = text.utf8.filter { (0x30...0x39).contains($0) }.count
        return (5...18).contains(digits) && text.utf8.allSatisfy { phoneSigns.contains($0) }
    }

    private static let phoneSigns = Set("0123456789+-() ".utf8)
}
