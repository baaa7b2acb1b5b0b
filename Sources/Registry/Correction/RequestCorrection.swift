package import Filings
import Forms
import Law

/// Asks for correction (补正): one notice that says everything, with a period for it (登记立案规定 art 7; 在线诉讼规则 art 9).
///
/// The period runs from the effective service of the notice. A second notice needs a reason, and is counted.
package struct RequestCorrection: Sendable {
    package let filing: FilingID
    package let content: CorrectionContent
    /// The version of the filing that was looked at.
    package let ifVersion: Int?
    package let once: OnceKey?
    package let caller: Caller

    package init(
        filing: FilingID,
        content: CorrectionContent,
        ifVersion: Int? = nil,
        once: OnceKey? = nil,
        caller: Caller
    ) {
        self.filing = filing
        self.content = content
        self.ifVersion = ifVersion
        self.once = once
        self.caller = caller
    }

    package func carryOut(in office: Office) async throws -> CorrectionNoticeRecord {
        let now = office.clock.now
        let court = try await office.store.read { tx in try tx.filing(filing, for: caller, to: .see).court }
        let paper = office.identifiers.next(PaperID.self)
        let task = office.identifiers.next(TaskID.self)
        let code = VerificationCode.make(from: office.secrets.token())
        let number = office.reference(.notice, court: try office.court(court), on: now)
        return try await office.store.write { tx in
            try tx.doingOnce(once, at: now) {
                let (filing, received) = try tx.toCorrect(self.filing, for: caller, ifVersion: ifVersion, office, now)
                let notice = try tx.notice(
                    content,
                    on: filing,
                    received,
                    as: paper,
                    number: number,
                    by: caller,
                    in: office,
                    now: now
                )
                try issue(notice, on: filing, received, code: code, task: task, in: tx, office: office, now: now)
                return notice
            }
        }
    }

    private func issue(
        _ notice: CorrectionNoticeRecord,
        on filing: FilingRecord,
        _ received: Received,
        code: String,
        task: TaskID,
        in tx: any RegistryTransaction,
        office: Office,
        now: Instant
    ) throws {
        let paper = notice.asPaper(verificationCode: code)
        try tx.papers.add(paper)
        try tx.outbox.add(OutboxTask(id: task, work: .makePaper(paper.id), createdAt: now, dueAt: now))
        try tx.corrections.add(notice)
        if notice.ordinal > 1 {
            try tx.oversee(.secondNotice, filing, on: now, detail: "\(notice.ordinal)")
        }
        try openDraft(of: filing, notice, in: tx, office: office, now: now)
        var filing = filing
        filing.stage = .awaitingCorrection(
            received.correctionRequested(by: paper.id, issuedBy: caller.account, at: now, days: notice.days)
        )
        filing.claim = nil
        filing.updatedAt = now
        try tx.put(filing)
        _ = try tx.docket.append(
            DocketDraft(
                filing: filing.id,
                act: .correctionRequested,
                actor: caller.account,
                at: now,
                facts: [
                    "notice": paper.id.description, "number": notice.number, "ordinal": "\(notice.ordinal)",
                    "count": "\(notice.defects.count)", "days": "\(notice.days)",
                ]
            )
        )
    }

    /// Everything that was handed in, for the party to change what must be changed: nothing is typed again.
    private func openDraft(
        of filing: FilingRecord,
        _ notice: CorrectionNoticeRecord,
        in tx: any RegistryTransaction,
        office: Office,
        now: Instant
    ) throws {
        guard let submission = try tx.submissions.find(notice.submission) else { throw Refusal(.notInThisStage) }
        let form = office.forms.form(id: submission.form, version: submission.formVersion)
        let pages = form?.reachable(submission.answers).map { ($0.id, 1) } ?? []
        try tx.drafts.put(
            DraftRecord(
                filing: filing.id,
                answers: submission.answers,
                savedPages: Dictionary(pages, uniquingKeysWith: { first, _ in first }),
                updatedAt: now
            )
        )
    }
}

extension CorrectionNoticeRecord {
    /// The paper it is; without a code that anyone could verify it is a preview.
    package func asPaper(verificationCode: String) -> PaperRecord {
        PaperRecord(
            id: paper,
            filing: filing,
            kind: .correctionNotice,
            language: .chinese,
            number: number.isEmpty ? nil : number,
            verificationCode: verificationCode,
            submission: submission,
            requestedAt: issuedAt
        )
    }
}

extension RegistryTransaction {
    /// The filing, if this caller may ask for its correction now, and the receipt it stands on.
    func toCorrect(
        _ id: FilingID,
        for caller: Caller,
        ifVersion: Int?,
        _ office: Office,
        _ now: Instant
    ) throws -> (FilingRecord, Received) {
        let filing = try undecided(id, for: caller, doing: { _ in .requestCorrection }, ifVersion: ifVersion, now: now)
        guard case .received(let received) = filing.stage else { throw Refusal(.notInThisStage) }
        try office.allowsCorrections(by: caller, in: filing.court)
        return (filing, received)
    }

    /// The notice as it would be issued now.
    func notice(
        _ content: CorrectionContent,
        on filing: FilingRecord,
        _ received: Received,
        as paper: PaperID,
        number: String,
        by caller: Caller,
        in office: Office,
        now: Instant
    ) throws -> CorrectionNoticeRecord {
        guard let submission = try submissions.find(received.submission) else { throw Refusal(.notInThisStage) }
        let ordinal = try corrections.of(filing.id).count + 1
        let defects = try content.defects(
            by: office.defects(for: filing.kind),
            form: office.forms.form(id: submission.form, version: submission.formVersion),
            submission: submission,
            policy: office.policy
        )
        let reason = content.reason.trimmingSpaces
        guard ordinal == 1 || !reason.isEmpty else {
            throw Refusal(.reasonMissing, facts: ["ordinal": "\(ordinal)"], article: Article(.registration, 7))
        }
        return CorrectionNoticeRecord(
            paper: paper,
            filing: filing.id,
            submission: submission.id,
            ordinal: ordinal,
            number: number,
            defects: defects,
            days: content.days,
            reason: ordinal == 1 ? "" : reason,
            internalNote: content.internalNote.trimmingSpaces,
            issuedBy: caller.account,
            issuedAt: now
        )
    }
}

extension Office {
    /// A court may leave notices and returns to its judges.
    func allowsCorrections(by caller: Caller, in court: String) throws(Refusal) {
        guard !policy.clerksIssueCorrections else { return }
        guard caller.holds(.filingJudge, in: court) || caller.holds(.divisionHead, in: court) else {
            throw Refusal(.notAllowed)
        }
    }
}
