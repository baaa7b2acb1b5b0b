package import Filings

/// Notes a call, a visit or an answer in the docket, where the party reads it too.
///
/// It demands nothing: whatever must be corrected is said once, in writing, by a notice (登记立案规定 art 7).
package struct NoteContact: Sendable {
    package enum Way: String, Codable, Sendable, CaseIterable {
        case telephone
        case inPerson
        case message
    }

    package let filing: FilingID
    package let way: Way
    package let text: String
    package let once: OnceKey?
    package let caller: Caller

    package init(filing: FilingID, way: Way, text: String, once: OnceKey? = nil, caller: Caller) {
        self.filing = filing
        self.way = way
        self.text = text
        self.once = once
        self.caller = caller
    }

    /// So many characters are taken.
    package static let limit = 300

    package func carryOut(in office: Office) async throws -> DocketEntry {
        let now = office.clock.now
        let text = text.trimmingSpaces
        guard text.count <= Self.limit else { throw Refusal(.tooLong, facts: ["limit": "\(Self.limit)"]) }
        return try await office.store.write { tx in
            try tx.doingOnce(once, at: now) {
                let filing = try tx.filing(self.filing, for: caller, doing: .noteContact, now: now)
                guard !text.isEmpty else { throw Refusal(.factsMissing) }
                return try tx.docket.append(
                    DocketDraft(
                        filing: filing.id,
                        act: .contacted,
                        actor: caller.account,
                        at: now,
                        facts: ["contact": way.rawValue, "text": text]
                    )
                )
            }
        }
    }
}
