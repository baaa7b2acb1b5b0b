import Crypto
import Filings
import Registry

/// The tokens by which a form proves that this site made it: an HMAC over the sign-in, or over an anonymous visit.
///
/// A sign-in's identifier never leaves the server, so nobody else can ask for its token; rotating the sign-in's own token does
/// not spoil a form that is open.
package struct FormTokens: Sendable {
    private let key: SymmetricKey

    package init(key: [UInt8]) {
        self.key = SymmetricKey(data: key)
    }

    package func token(for owner: Owner) -> String {
        HMAC<SHA256>.authenticationCode(for: Array(owner.text.utf8), using: key).hexadecimal
    }

    /// Compares in a time that does not depend on where the texts differ.
    package func matches(_ token: String?, for owner: Owner) -> Bool {
        guard let token else { return false }
        let (given, right) = (Array(token.utf8), Array(self.token(for: owner).utf8))
        guard given.count == right.count else { return false }
        return zip(given, right).reduce(UInt8(0)) { $0 | ($1.0 ^ $1.1) } == 0
    }

    /// Whom a form is made for.
    package enum Owner: Hashable, Sendable {
        case signIn(String)
        case visit(String)

        fileprivate var text: String {
            switch self {
            case .signIn(let id): "sign-in:" + id
            case .visit(let id): "visit:" + id
            }
        }
    }

    /// A value for a cookie or a hidden field, from 128 random bits.
    package static func random() -> String {
        var numbers = SystemRandomNumberGenerator()
        return (0..<16).map { _ in UInt8.random(in: 0...255, using: &numbers) }.hexadecimal
    }
}

extension DengwenContext {
    var tokenOwner: FormTokens.Owner? {
        if let signIn { return .signIn(signIn.id.description) }
        return visit.map { .visit($0) }
    }
}
