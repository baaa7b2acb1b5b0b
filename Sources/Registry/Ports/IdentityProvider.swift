package import Law

/// Says whose identity card number this is (在线诉讼规则 art 7).
///
/// The first provider is the counter; a national identity platform is another behind the same port.
package protocol IdentityProvider: Sendable {
    /// - Throws: ``Refusal`` `invalid`, with the sentence for whoever typed the number.
    func confirm(citizenNumber: String, of account: AccountRecord) async throws -> CitizenNumber
}

/// Counter staff have the person and the card before them, and copy the number.
package struct CounterIdentity: IdentityProvider {
    package init() {}

    package func confirm(citizenNumber: String, of account: AccountRecord) async throws -> CitizenNumber {
        do {
            return try CitizenNumber(checking: citizenNumber)
        } catch {
            throw Refusal(.invalid, sentence: error.sentence)
        }
    }
}
