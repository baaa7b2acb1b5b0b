package import Filings
import Forms
package import Law

/// Registers a filing (登记立案): it becomes a case with a number, and its papers are asked for (民事诉讼法 art 126).
package struct RegisterCase: Sendable {
    package let filing: FilingID
    package let procedure: Procedure
    /// The number of the ruling by which the court above ordered it, on appeal; nil otherwise.
    package let order: String?
    /// The version of the filing that was looked at.
    package let ifVersion: Int?
    package let once: OnceKey?
    package let caller: Caller

    package init(
        filing: FilingID,
        procedure: Procedure,
        order: String? = nil,
        ifVersion: Int? = nil,
        once: OnceKey? = nil,
        caller: Caller
    ) {
        self.filing = filing
        self.procedure = procedure
        self.order = order
        self.ifVersion = ifVersion
        self.once = once
        self.caller = caller
    }

    package func carryOut(in office: Office) async throws -> CaseRecord {
        let now = office.clock.now
        let caseID = office.identifiers.next(CaseID.self)
        let papers = RegistrationPapers(in: office)
        let (telling, message) = (office.identifiers.next(TaskID.self), office.identifiers.next(MessageID.self))
        return try await office.store.write { tx in
            try tx.doingOnce(once, at: now) {
                let filing = try undecided(in: tx, now: now)
                try tx.settleMatters(
                    on: filing.id,
                    [.refusalDraft, .forwardProposal, .appeal],
                    as: "overtaken",
                    by: caller.account,
                    now: now
                )
                let (registered, record) = try register(filing, as: caseID, in: tx, office: office, now: now)
                var standing = filing
                standing.fee = try fee(filing, registered, notice: papers.feeNotice, in: tx, office: office, now: now)
                standing = try mediating(standing, registered, in: tx, office: office, now: now)
                try papers.ask(for: registered, of: standing, in: tx, now: now)
                try askToServe(standing, registered, in: tx, office: office)
                try enter(standing, registered, in: tx, office: office, now: now)
                try tx.outbox.add(
                    OutboxTask(
                        id: telling,
                        work: .tell(filing.owner, .registered, filing: filing.id, message: message),
                        createdAt: now,
                        dueAt: now
                    )
                )
                return record
            }
        }
    }

    /// The filing, if this caller may register it and nobody has decided or taken it since it was looked at.
    private func undecided(in tx: any RegistryTransaction, now: Instant) throws -> FilingRecord {
        try tx.undecided(
            filing,
            for: caller,
            doing: { seen in
                if order != nil { return .registerAsOrdered }
                return seen.circumstances(on: CourtDate(now)).reviewPeriodEnded ? .registerOnExpiry : .register
            },
            ifVersion: ifVersion,
            now: now
        )
    }

    /// What the registration rests on: the review, or the order of the court above (民诉法解释 art 330, unverified).
    private func basis(of filing: FilingRecord, today: CourtDate) throws -> (Received, Registered.Way) {
        switch filing.stage {
        case .received(let received) where order == nil:
            let late = today - received.deadline.lastDay
            return (received, late > 0 ? .onExpiry(daysLate: late) : .inTime)
        case .appealed(let appealed):
            guard let order = order?.trimmingSpaces, !order.isEmpty else { throw Refusal(.factsMissing) }
            guard order.count <= 100 else { throw Refusal(.tooLong, facts: ["limit": "100"]) }
            return (appealed.refused.received, .ordered(order: order))
        default: throw Refusal(.notInThisStage)
        }
    }

    private func register(
        _ filing: FilingRecord,
        as caseID: CaseID,
        in tx: any RegistryTransaction,
        office: Office,
        now: Instant
    ) throws -> (Registered, CaseRecord) {
        let (received, way) = try basis(of: filing, today: CourtDate(now))
        let court = try office.court(filing.court)
        guard court.mayIssueCaseNumbers else { throw Refusal(.numberNotIssuable) }
        guard procedure != .smallClaims || SmallClaims.isOpen(to: filing.cause, claim: filing.claimAmount) else {
            throw Refusal(.procedureNotOpen, article: SmallClaims.exclusionArticle)
        }
        let today = CourtDate(now)
        let type = CaseType.civilFirstInstance.typeCode
        let series = CaseNumber.Series(courtCode: court.code, typeCode: type, year: today.year)
        let number = try series.number(tx.cases.nextSerial(in: series))
        let registered = received.registered(
            as: caseID,
            number: number,
            procedure: procedure,
            way: way,
            by: caller.account,
            at: now,
            handOver: HandOverClock.deadline(registered: today, calendar: office.calendar)
        )
        let record = CaseRecord(
            id: caseID,
            filing: filing.id,
            number: number,
            procedure: procedure,
            registeredAt: now,
            registeredBy: caller.account
        )
        try tx.cases.add(record)
        if case .onExpiry(let days) = way {
            try tx.oversee(.registrationOnExpiry, filing, on: now, detail: "\(days)")
        }
        return (registered, record)
    }

    /// Each defendant is to have the complaint within five days (民事诉讼法 art 128).
    private func askToServe(
        _ filing: FilingRecord,
        _ registered: Registered,
        in tx: any RegistryTransaction,
        office: Office
    ) throws {
        guard let submission = try tx.submissions.find(registered.received.submission) else { return }
        let due = CopyToDefendantClock.deadline(registered: CourtDate(registered.at), calendar: office.calendar)
        for defendant in office.defendants(in: submission) {
            try tx.services.add(
                DefendantServiceRecord(
                    filing: filing.id,
                    party: defendant.path.description,
                    court: filing.court,
                    due: due
                )
            )
        }
    }

    /// What is owed now: what was decided on a waiver before registration holds (art 49).
    private func fee(
        _ filing: FilingRecord,
        _ registered: Registered,
        notice: PaperID,
        in tx: any RegistryTransaction,
        office: Office,
        now: Instant
    ) throws -> FeeState {
        let payable = CaseFee.firstInstance(office.feeTerms(of: filing), procedure: registered.procedure).payable
        let due = FeeDue(amount: payable, notice: notice, at: now)
        let asked = try tx.matters.open(.feeRelief, on: filing.id)
        if let asked, asked.content.direction == FeeRelief.deferral.rawValue, registered.way == .inTime {
            throw Refusal(.reliefUndecided, article: Article(.fees, 49))
        }
        return try tx.fee(due, of: filing, relief: asked)
    }

    /// Where the pleading says that its person would mediate first, that is tried; the fee waits for its end.
    ///
    /// A mediation of the older order ends with the registration.
    private func mediating(
        _ filing: FilingRecord,
        _ registered: Registered,
        in tx: any RegistryTransaction,
        office: Office,
        now: Instant
    ) throws -> FilingRecord {
        var filing = filing
        if filing.isMediating {
            filing.mediation = .ended(
                MediationEnding(reason: .overtaken, at: now, consent: filing.mediation.consent)
            )
        }
        guard filing.mediation == .none, office.policy.mediationOrder(on: CourtDate(now)) == .afterRegistration,
            let submission = try tx.submissions.find(registered.received.submission), office.wantsMediation(submission)
        else { return filing }
        return filing.agreeing(MediationConsent(by: filing.owner, way: .inPleading, at: now), in: office)
    }

    private func enter(
        _ filing: FilingRecord,
        _ registered: Registered,
        in tx: any RegistryTransaction,
        office: Office,
        now: Instant
    ) throws {
        var filing = filing
        filing.stage = .registered(registered)
        filing.claim = nil
        filing.updatedAt = now
        try tx.put(filing)
        // From now on it is found by its case number as well.
        if let submission = try tx.submissions.find(registered.received.submission) {
            let receipts = try tx.submissions.receipts(of: filing.id)
            let words = SearchWords.of(filing, submission, receipts: receipts, office: office)
            try tx.filings.index(filing.id, court: filing.court, by: words)
        }
        var facts = [
            "case": registered.caseID.description,
            "number": registered.number.description,
            "procedure": registered.procedure.rawValue,
            "notices": RegistrationPapers.notices(registered.procedure).map(\.rawValue).joined(separator: " "),
        ]
        switch registered.way {
        case .inTime: break
        case .onExpiry(let days): facts["late"] = "\(days)"
        case .ordered(let order): facts["order"] = order
        }
        _ = try tx.docket.append(
            DocketDraft(filing: filing.id, act: .registered, actor: caller.account, at: now, facts: facts)
        )
        if filing.mediation.isUnderWay {
            _ = try tx.docket.append(
                DocketDraft(filing: filing.id, act: .mediationAsPleaded, actor: nil, at: now)
            )
        }
        if let due = filing.fee.due {
            _ = try tx.docket.append(
                DocketDraft(
                    filing: filing.id,
                    act: .feeNoticed,
                    actor: caller.account,
                    at: now,
                    facts: ["amount": "\(due.amount.fen)", "notice": due.notice.description]
                )
            )
        }
    }
}
