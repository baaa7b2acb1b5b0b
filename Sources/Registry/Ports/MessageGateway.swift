package import Filings
import Law

/// A message that leaves the product: a text message or e-mail with as little in it as can be.
package struct OutgoingMessage: Codable, Hashable, Sendable {
    package let account: AccountID
    /// A mobile number or e-mail address.
    package let to: String
    package let text: String

    package init(account: AccountID, to: String, text: String) {
        self.account = account
        self.to = to
        self.text = text
    }
}

/// Sends messages.
///
/// The simulated one keeps them where their addressee can read them on a page, and says so there.
package protocol MessageGateway: Sendable {
    var isSimulated: Bool { get }
    /// Whether word of what is new in somebody's inbox goes out as well, not only codes.
    var announcesNews: Bool { get }
    /// Sends, or throws: a ``FinalFailure`` where trying again would not help.
    func send(_ message: OutgoingMessage, task: TaskID) async throws
}

extension MessageGateway {
    package var announcesNews: Bool { false }
}

/// A failure that trying again does not mend: it goes to the list of failures at once.
package protocol FinalFailure: Error {
    /// For the list: never the error's own text, which may hold personal data.
    var code: String { get }
}
