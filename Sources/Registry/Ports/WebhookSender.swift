package import Filings
package import Law

/// Word for a platform that something happened to a filing of somebody who allows it to look.
///
/// It says what kind of thing and to which filing, and nothing of what is in it: the platform asks for that.
package struct WebhookCall: Hashable, Sendable {
    /// The same however often it is sent.
    package let id: String
    package let url: String
    package let secret: [UInt8]
    package let at: Instant
    /// As "filing.registered".
    package let type: String
    package let consent: ConsentID
    package let filing: FilingID
    package let reference: String
    package let stage: String

    package init(
        id: String,
        url: String,
        secret: [UInt8],
        at: Instant,
        type: String,
        consent: ConsentID,
        filing: FilingID,
        reference: String,
        stage: String
    ) {
        self.id = id
        self.url = url
        self.secret = secret
        self.at = at
        self.type = type
        self.consent = consent
        self.filing = filing
        self.reference = reference
        self.stage = stage
    }
}

/// Calls platforms.
///
/// Anything but an answer of 2xx is a failure, and tried again.
package protocol WebhookSender: Sendable {
    func send(_ call: WebhookCall) async throws
}

/// Calls nobody: for the demonstration's seeding, and for tests of other things.
package struct NoWebhooks: WebhookSender {
    package init() {}

    package func send(_ call: WebhookCall) async throws {}
}
