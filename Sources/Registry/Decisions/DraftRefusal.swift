package import Filings
import Law

/// Drafts a refusal for a judge to sign: ground, facts, a note for the court alone (民事诉讼法 art 126; 登记立案规定 arts 7, 9).
///
/// A draft decides nothing, no clock stops, and no party sees it. The last draft takes the place of the one before.
package struct DraftRefusal: Sendable {
    package let filing: FilingID
    package let ground: RefusalGround
    package let facts: String
    package let note: String
    package let ifVersion: Int?
    package let once: OnceKey?
    package let caller: Caller

    package init(
        filing: FilingID,
        ground: RefusalGround,
        facts: String,
        note: String = "",
        ifVersion: Int? = nil,
        once: OnceKey? = nil,
        caller: Caller
    ) {
        self.filing = filing
        self.ground = ground
        self.facts = facts
        self.note = note
        self.ifVersion = ifVersion
        self.once = once
        self.caller = caller
    }

    package func carryOut(in office: Office) async throws -> MatterRecord {
        let now = office.clock.now
        let content = try DecisionContent(ground: ground.rawValue, facts: facts).checked()
        let id = office.identifiers.next(MatterID.self)
        return try await office.store.write { tx in
            try tx.doingOnce(once, at: now) {
                let filing = try tx.undecided(
                    self.filing,
                    for: caller,
                    doing: { _ in .draftRefusal },
                    ifVersion: ifVersion,
                    now: now
                )
                guard !content.facts.isEmpty else { throw Refusal(.factsMissing, article: Article(.registration, 9)) }
                let matter = MatterRecord(
                    id: id,
                    filing: filing.id,
                    court: filing.court,
                    kind: .refusalDraft,
                    content: content,
                    note: note.trimmingSpaces,
                    by: caller.account,
                    at: now
                )
                try tx.settleMatters(on: filing.id, [.refusalDraft], as: "replaced", by: caller.account, now: now)
                guard try tx.matters.add(matter) else { throw Refusal(.changedMeanwhile) }
                _ = try tx.docket.append(
                    DocketDraft(
                        filing: filing.id,
                        act: .refusalDrafted,
                        actor: caller.account,
                        at: now,
                        facts: ["ground": ground.rawValue]
                    )
                )
                return matter
            }
        }
    }
}
