import Filings
import Forms
import Law

/// Puts a ruling of refusal into the party's inbox; from its effective service the period for appeal runs.
///
/// Effective on arrival at an address that was confirmed, otherwise when it is read (在线诉讼规则 arts 29 and 31). Done twice it
/// changes nothing.
struct ServeRuling: Sendable {
    let ruling: PaperID
    let message: MessageID

    func carryOut(in office: Office) async throws {
        let now = office.clock.now
        try await office.store.write { tx in
            guard let decision = try tx.decisions.find(ruling), let filing = try tx.filings.find(decision.filing) else {
                throw Refusal(.notFound)
            }
            let word = InboxMessage(
                id: message,
                account: filing.owner,
                kind: .refused,
                filing: filing.id,
                at: now
            )
            guard try tx.deliver(word), try isConfirmed(decision, in: tx, office: office) else { return }
            try tx.serveRuling(of: filing, manner: .arrival, by: nil, at: now, in: office)
        }
    }

    private func isConfirmed(
        _ decision: DecisionRecord,
        in tx: any RegistryTransaction,
        office: Office
    ) throws -> Bool {
        guard let submission = try tx.submissions.find(decision.submission),
            let form = office.forms.form(id: submission.form, version: submission.formVersion)
        else { return false }
        return form.acceptsServiceHere(submission.answers)
    }
}

extension RegistryTransaction {
    /// The service of a ruling takes effect, if it has not yet: ten days for an appeal from the following day (民事诉讼法 art
    /// 171; thirty for whoever has no domicile in the country, art 286).
    func serveRuling(
        of filing: FilingRecord,
        manner: ServiceManner,
        by actor: AccountID?,
        at now: Instant,
        in office: Office
    ) throws {
        guard case .refused(let refused) = filing.stage, refused.service == .notYetServed else { return }
        let deadline = AppealClock.deadline(
            served: CourtDate(now),
            against: .civilRuling,
            hasDomicileInChina: refused.appellant == .withDomicileInChina,
            calendar: office.calendar
        )
        var filing = filing
        filing.stage = .refused(refused.served(at: now, manner: manner, deadline: deadline))
        filing.updatedAt = now
        try put(filing)
        _ = try docket.append(
            DocketDraft(
                filing: filing.id,
                act: .rulingServed,
                actor: actor,
                at: now,
                facts: [
                    "ruling": refused.ruling.description, "manner": manner.rawValue,
                    "day": CourtDate(now).description, "deadline": deadline.lastDay.description,
                ]
            )
        )
    }
}
