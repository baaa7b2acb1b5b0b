package import Filings
import Law

/// Appeals against a refusal (民事诉讼法 arts 126, 171): the petition is taken in as the person writes it, through this court.
///
/// One that comes after the period is taken in all the same and marked: whether it is too late the court above decides.
package struct AppealRefusal: Sendable {
    package let filing: FilingID
    /// What is asked, and why.
    package let petition: String
    package let once: OnceKey?
    package let caller: Caller

    package init(filing: FilingID, petition: String, once: OnceKey? = nil, caller: Caller) {
        self.filing = filing
        self.petition = petition
        self.once = once
        self.caller = caller
    }

    package func carryOut(in office: Office) async throws -> FilingRecord {
        let now = office.clock.now
        let content = try DecisionContent(ground: "", facts: petition).checked()
        let seen = try await office.store.read { tx in try tx.filing(filing, for: caller, to: .see).court }
        let makings = DecisionMakings(in: office, court: try office.court(seen), now: now)
        return try await office.store.write { tx in
            try tx.doingOnce(once, at: now) {
                let filing = try tx.filing(self.filing, for: caller, doing: .appeal, now: now)
                guard !content.facts.isEmpty else { throw Refusal(.factsMissing) }
                // Who appeals has read the ruling (在线诉讼规则 art 31).
                try tx.serveRuling(of: filing, manner: .acting, by: caller.account, at: now, in: office)
                let served = try tx.filing(filing.id, for: caller, to: .see)
                guard case .refused(let refused) = served.stage else { throw Refusal(.notInThisStage) }
                try takeIn(content, refused, makings, in: tx, of: served, now: now)
                return try tx.filing(filing.id, for: caller, to: .see)
            }
        }
    }

    private func takeIn(
        _ content: DecisionContent,
        _ refused: Refused,
        _ makings: DecisionMakings,
        in tx: any RegistryTransaction,
        of filing: FilingRecord,
        now: Instant
    ) throws {
        let late: Int =
            if case .served(_, _, let deadline) = refused.service { max(0, CourtDate(now) - deadline.lastDay) } else {
                0
            }
        // The petition is the person's own: a matter keeps its words, a paper shows them.
        let matter = MatterRecord(
            id: MatterID(high: makings.paper.high, low: makings.paper.low),
            filing: filing.id,
            court: filing.court,
            kind: .appeal,
            content: content,
            by: caller.account,
            at: now
        )
        guard try tx.matters.add(matter) else { throw Refusal(.askedAlready) }
        try tx.ask(
            for: PaperRecord(
                id: makings.paper,
                filing: filing.id,
                kind: .appealPetition,
                language: .chinese,
                number: nil,
                verificationCode: makings.code,
                submission: refused.received.submission,
                requestedAt: now
            ),
            task: makings.making,
            now: now
        )
        try tx.enter(
            .appealed(refused.appealed(with: makings.paper, at: now, daysLate: late)),
            of: filing,
            act: .appealed,
            by: caller.account,
            facts: ["petition": makings.paper.description, "late": "\(late)"],
            now: now
        )
    }
}
