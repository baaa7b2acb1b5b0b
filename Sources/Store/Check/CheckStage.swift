import Filings
import Law
import Registry

extension CheckFiling {
    /// The stage agrees with the columns it is found by, and with the receipt, the case and the docket it rests on.
    func stageProblems() -> [CheckProblem] {
        var problems: [CheckProblem] = []
        let wanted = FilingColumns(
            stage: filing.stage.name.rawValue,
            lastDay: filing.queueDeadline?.lastDay.description,
            feeLastDay: filing.fee.lastDay?.description,
            mediating: filing.mediating,
            mediator: filing.mediatorNow?.description
        )
        if columns != wanted { problems.append(problem(.stageColumn)) }
        return problems + receivedProblems() + registeredProblems()
    }

    private func receivedProblems() -> [CheckProblem] {
        guard let received = filing.stage.received else {
            return submissions.isEmpty && receipts.isEmpty ? [] : [problem(.stageReceipt)]
        }
        var problems: [CheckProblem] = []
        let receipt = receipts.first { $0.submission == received.submission }
        // After a mediation of the older order the review began anew.
        let deadline = filing.mediation.review(of: received) ?? receipt?.deadline
        if receipt?.receivedAt != received.receivedAt || deadline != received.deadline
            || submissions.count != received.round
        {
            problems.append(problem(.stageReceipt))
        }
        for submission in submissions {
            let act: DocketAct = submission.round == 1 ? .submitted : .resubmitted
            if entries(act, "submission", submission.id) != 1 {
                problems.append(problem(.stageDocket, submission.id.description))
            }
        }
        return problems
    }

    private func registeredProblems() -> [CheckProblem] {
        guard let registration = filing.stage.registration else {
            return courtCase == nil ? [] : [problem(.stageCase)]
        }
        var problems: [CheckProblem] = []
        if courtCase?.id != registration.caseID || courtCase?.number != registration.number {
            problems.append(problem(.stageCase))
        }
        if entries(.registered, "number", registration.number) != 1 {
            problems.append(problem(.stageDocket, registration.number.description))
        }
        return problems
    }

    /// Deadlines are what the law and the calendar make of the day of receipt.
    ///
    /// One that was given past the end of the calendar stays as it was given when the next year's holidays are known.
    func deadlineProblems() -> [CheckProblem] {
        receipts.filter { receipt in
            let computed = ReviewClock.deadline(
                received: CourtDate(receipt.receivedAt),
                kind: filing.kind.reviewKind,
                calendar: calendar
            )
            let stored = receipt.deadline
            guard stored.start == computed.start, stored.unadjusted == computed.unadjusted else { return true }
            return stored.lastDay != computed.lastDay && !stored.isPastCalendar
        }.map { problem(.deadlineDiffers, $0.number) }
    }
}

extension FilingKind {
    fileprivate var reviewKind: ReviewKind {
        switch self {
        case .civil: .civil
        }
    }
}

extension MediationState {
    /// The review period that began anew when it ended, if that was after this submission.
    fileprivate func review(of received: Received) -> Deadline? {
        guard case .ended(let ending) = self, ending.at >= received.receivedAt else { return nil }
        return ending.review
    }
}
