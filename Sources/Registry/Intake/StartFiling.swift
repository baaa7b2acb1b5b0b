package import Filings
package import Forms
import Law

/// Begins a filing: a draft at a court, by a form.
package struct StartFiling: Sendable {
    package let form: String
    package let court: String
    /// The code of the cause; nil for the form's own.
    package let cause: String?
    package let answers: Answers
    /// Whose it is to be, where the caller types for somebody; nil for the caller's own.
    package let owner: AccountID?
    package let caller: Caller
    package let once: OnceKey?

    package init(
        form: String,
        court: String,
        cause: String? = nil,
        answers: Answers = Answers(),
        owner: AccountID? = nil,
        caller: Caller,
        once: OnceKey? = nil
    ) {
        self.form = form
        self.court = court
        self.cause = cause
        self.answers = answers
        self.owner = owner
        self.caller = caller
        self.once = once
    }

    package func carryOut(in office: Office) async throws -> FilingRecord {
        let court = try office.court(court)
        guard court.mayIssueCaseNumbers else { throw Refusal(.numberNotIssuable) }
        guard let form = office.forms.form(id: form) else { throw Refusal(.unknownForm) }
        let cause = try office.cause(cause, for: form)
        let now = office.clock.now
        let owner = owner ?? caller.account
        guard owner == caller.account || caller.principals.contains(owner) else { throw Refusal(.notFound) }
        let isHelped = owner != caller.account
        let filing = FilingRecord(
            id: office.identifiers.next(FilingID.self),
            reference: office.reference(.filing, court: court, on: now),
            kind: .civil,
            court: court.code.description,
            form: form.id,
            formVersion: form.version,
            cause: cause,
            owner: owner,
            helper: isHelped ? caller.account : nil,
            caption: form.caption(answers),
            claimAmount: form.claimAmount(answers),
            stage: .draft(Draft(startedBy: owner, startedAt: now)),
            startedAt: now,
            updatedAt: now
        )
        let draft = DraftRecord(filing: filing.id, answers: form.pruned(answers), updatedAt: now)
        return try await office.store.write { tx in
            try tx.doingOnce(once, at: now) {
                guard try tx.filings.countDrafts(of: owner) < office.policy.draftsPerAccount else {
                    throw Refusal(.tooManyDrafts, facts: ["limit": "\(office.policy.draftsPerAccount)"])
                }
                try tx.filings.add(filing)
                try tx.drafts.put(draft)
                _ = try tx.docket.append(
                    DocketDraft(
                        filing: filing.id,
                        act: .started,
                        actor: caller.account,
                        at: now,
                        facts: caller.platformFact.merging(isHelped ? ["owner": owner.description] : [:]) { $1 }
                    )
                )
                return filing
            }
        }
    }
}

extension Office {
    /// The code of a cause that was named by its code or by its whole name.
    func causeCode(_ text: String) -> String {
        let wanted = text.trimmingSpaces
        return causes.causes.first { $0.name.chinese == wanted && causes.mayBeFiled($0) }?.code ?? wanted
    }

    /// The cause a filing is begun with: what was asked for where the form is for it, otherwise the form's own.
    func cause(_ asked: String?, for form: FormDefinition) throws(Refusal) -> String {
        guard let code = asked?.trimmingSpaces, !code.isEmpty else {
            guard let own = form.causes.first else { throw Refusal(.causeMissing) }
            return own
        }
        guard let cause = causes.withCode(code), causes.mayBeFiled(cause), cause.isInForce(on: CourtDate(clock.now)),
            form.takes(cause: code)
        else { throw Refusal(.unknownCause) }
        return code
    }
}
