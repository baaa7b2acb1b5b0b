/// The short code printed on a paper, with which anyone who holds it can check it: twelve characters of Crockford's base 32
/// (no I, L, O or U), from sixty random bits.
package enum VerificationCode {
    private static let alphabet = Array("0123456789ABCDEFGHJKMNPQRSTVWXYZ")

    package static func make(from secret: FreshSecret) -> String {
        String(secret.kept.prefix(12).map { alphabet[Int($0 & 31)] })
    }

    /// Reads a code as people type it: spaces and hyphens dropped, look-alikes taken for what they stand for.
    package static func normalised(_ typed: String) -> String {
        String(
            typed.uppercased().compactMap { character -> Character? in
                switch character {
                case "O": "0"
                case "I", "L": "1"
                default: alphabet.contains(character) ? character : nil
                }
            }
        )
    }
}
