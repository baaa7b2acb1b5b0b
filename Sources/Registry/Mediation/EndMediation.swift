package import Filings
import Law

/// Ends a mediation without a settlement; then the fee notice goes out and the period for the hand-over begins.
package struct EndMediation: Sendable {
    package let filing: FilingID
    package let reason: MediationEnding.Reason
    /// What both sides may read of it; nothing that was said in confidence.
    package let text: String
    package let once: OnceKey?
    package let caller: Caller

    package init(
        filing: FilingID,
        reason: MediationEnding.Reason,
        text: String = "",
        once: OnceKey? = nil,
        caller: Caller
    ) {
        self.filing = filing
        self.reason = reason
        self.text = text
        self.once = once
        self.caller = caller
    }

    package func carryOut(in office: Office) async throws -> FilingRecord {
        let now = office.clock.now
        let makings = MediationMakings(in: office)
        return try await office.store.write { tx in
            try tx.doingOnce(once, at: now) {
                let filing = try tx.filing(self.filing, for: caller, doing: .endMediation, now: now)
                guard filing.isMediating else { throw Refusal(.notInThisStage) }
                guard MediationEnding.Reason.said.contains(reason) else { throw Refusal(.outcomeMissing) }
                if reason == .periodOver, filing.mediation.deadline.map({ $0.lastDay >= CourtDate(now) }) ?? true {
                    throw Refusal(.notAtThisTime)
                }
                let ending = MediationClose(reason: reason, text: try tx.checked(text), by: caller.account)
                try tx.end(filing, ending, in: office, makings, now: now)
                // A mediator sees the filing no longer.
                return try tx.filings.find(filing.id) ?? filing
            }
        }
    }
}

/// What is said when a mediation ends without a settlement.
struct MediationClose: Sendable {
    let reason: MediationEnding.Reason
    let text: String
    let by: AccountID
}

extension RegistryTransaction {
    /// After registration the fee is asked for and the case is to be handed over in three days (opinion in force 2025-01-01, point 6;
    /// 审理期限规定 art 7); before it, the review begins anew (在线调解规则 art 21).
    func end(
        _ filing: FilingRecord,
        _ close: MediationClose,
        in office: Office,
        _ makings: MediationMakings,
        now: Instant
    ) throws {
        var filing = filing
        let today = CourtDate(now)
        var review: Deadline?
        switch filing.stage {
        case .received(let received):
            let anew = ReviewClock.deadline(received: today, kind: .civil, calendar: office.calendar)
            filing.stage = .received(received.reviewed(anew: anew))
            review = anew
        case .registered(let registered):
            let deadline = HandOverClock.deadline(registered: today, calendar: office.calendar)
            filing.stage = .registered(registered.mediated(handOver: deadline))
            filing = try askForFee(filing, registered, makings, now: now)
        default: throw Refusal(.notInThisStage)
        }
        filing.mediation = .ended(
            MediationEnding(reason: close.reason, at: now, consent: filing.mediation.consent, review: review)
        )
        try settleMatters(on: filing.id, [.settlement], as: "overtaken", by: close.by, now: now)
        try enter(
            filing,
            act: .mediationEnded,
            by: close.by,
            facts: ["ending": close.reason.rawValue, "text": close.text],
            telling: (filing.owner, .mediationEnded),
            makings,
            now: now
        )
        guard let due = filing.fee.due, due.notice == makings.notice else { return }
        try noteFee(due, of: filing, by: close.by, now: now)
    }

    /// What was held back is asked for now, with a notice of its own.
    private func askForFee(
        _ filing: FilingRecord,
        _ registered: Registered,
        _ makings: MediationMakings,
        now: Instant
    ) throws -> FilingRecord {
        guard case .awaitingMediation(let amount) = filing.fee else { return filing }
        var filing = filing
        filing.fee = try fee(
            FeeDue(amount: amount, notice: makings.notice, at: now),
            of: filing,
            relief: matters.open(.feeRelief, on: filing.id)
        )
        if filing.fee.due != nil { try askForNotice(of: filing, registered, makings, now: now) }
        return filing
    }

    func askForNotice(
        of filing: FilingRecord,
        _ registered: Registered,
        _ makings: MediationMakings,
        now: Instant
    ) throws {
        try ask(
            for: PaperRecord(
                id: makings.notice,
                filing: filing.id,
                kind: .feeNotice,
                language: .chinese,
                number: registered.number.description,
                verificationCode: makings.code,
                submission: registered.received.submission,
                requestedAt: now
            ),
            task: makings.making,
            now: now
        )
    }

    func noteFee(_ due: FeeDue, of filing: FilingRecord, by actor: AccountID, now: Instant) throws {
        _ = try docket.append(
            DocketDraft(
                filing: filing.id,
                act: .feeNoticed,
                actor: actor,
                at: now,
                facts: ["amount": "\(due.amount.fen)", "notice": due.notice.description]
            )
        )
    }
}
