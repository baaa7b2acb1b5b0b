import Filings
import Forms
import Law

/// Puts word of a fee notice, or of a decision on a waiver, into the party's inbox; from its effective service the period runs.
///
/// Effective on arrival at an address that was confirmed, otherwise when it is read (在线诉讼规则 arts 29 and 31). Done twice it
/// changes nothing.
struct ServeFee: Sendable {
    let paper: PaperID
    let message: MessageID

    func carryOut(in office: Office) async throws {
        let now = office.clock.now
        try await office.store.write { tx in
            guard let paper = try tx.papers.find(paper), let filing = try tx.filings.find(paper.filing) else {
                throw Refusal(.notFound)
            }
            let word = InboxMessage(id: message, account: filing.owner, kind: .feeDue, filing: filing.id, at: now)
            guard filing.fee.due != nil || paper.kind == .feeReliefDecision, try tx.deliver(word),
                let submission = try tx.submissions.find(paper.submission),
                let form = office.forms.form(id: submission.form, version: submission.formVersion),
                form.acceptsServiceHere(submission.answers)
            else { return }
            try tx.serveFee(of: filing, by: nil, at: now, in: office)
        }
    }
}

extension RegistryTransaction {
    /// The service of a fee notice takes effect, if it has not yet: seven days from the following day (诉讼费用交纳办法 art 22).
    func serveFee(of filing: FilingRecord, by actor: AccountID?, at now: Instant, in office: Office) throws {
        guard case .noticed(let due) = filing.fee, due.service == .notYetServed else { return }
        let deadline = FeeClock.deadline(served: CourtDate(now), calendar: office.calendar)
        var filing = filing
        filing.fee = .noticed(due.served(at: now, deadline: deadline))
        filing.updatedAt = now
        try put(filing)
        _ = try docket.append(
            DocketDraft(
                filing: filing.id,
                act: .feeServed,
                actor: actor,
                at: now,
                facts: ["notice": due.notice.description, "deadline": deadline.lastDay.description]
            )
        )
    }
}
