/// What a password must be: long rather than odd (NIST SP 800-63B), and not something anyone would try first.
package enum PasswordRule {
    package static let shortest = 10
    package static let longest = 200

    private static let common: Set<String> = [
        "1234567890", "0123456789", "12345678910", "qwertyuiop", "password123", "password1234", "1111111111",
        "0000000000", "abcdefghij", "aaaaaaaaaa", "1q2w3e4r5t", "iloveyou123", "woaini1314", "woaini520520",
    ]

    package static func accepts(_ password: String, name: String, contact: String) -> Bool {
        let lowered = password.lowercased()
        let scalars = lowered.unicodeScalars
        guard (shortest...longest).contains(scalars.count), Set(scalars).count >= 4 else { return false }
        guard !common.contains(lowered), lowered != contact.lowercased() else { return false }
        return lowered != name.lowercased()
    }
}
