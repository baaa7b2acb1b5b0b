import Filings
import Law
import Registry

extension CheckFiling {
    /// Notices are counted without a gap, each with its paper, its submission and its entry in the docket; the period of each
    /// runs from its effective service, as the stage and the docket say too.
    func correctionProblems() -> [CheckProblem] {
        var problems: [CheckProblem] = []
        for (index, notice) in notices.enumerated() {
            let id = notice.paper.description
            let hasPaper = papers.contains { $0.id == notice.paper && $0.kind == .correctionNotice }
            let hasSubmission = submissions.contains { $0.id == notice.submission && $0.round == index + 1 }
            if notice.ordinal != index + 1 || !hasPaper || !hasSubmission || notice.defects.isEmpty
                || entries(.correctionRequested, "notice", id) != 1
            {
                problems.append(problem(.correctionNotice, id))
            }
            problems += serviceProblems(of: notice)
        }
        return problems + awaitingProblems()
    }

    private func serviceProblems(of notice: CorrectionNoticeRecord) -> [CheckProblem] {
        let id = notice.paper.description
        guard case .effective(let at, _, let stored) = notice.service else {
            return entries(.noticeServed, "notice", id) == 0 ? [] : [problem(.correctionService, id)]
        }
        var problems: [CheckProblem] = []
        if entries(.noticeServed, "notice", id) != 1 || at < notice.issuedAt {
            problems.append(problem(.correctionService, id))
        }
        let computed = CorrectionClock.deadline(served: CourtDate(at), days: notice.days, calendar: calendar)
        let isAsComputed = stored.start == computed.start && stored.unadjusted == computed.unadjusted
        if !isAsComputed || (stored.lastDay != computed.lastDay && !stored.isPastCalendar) {
            problems.append(problem(.deadlineDiffers, id))
        }
        return problems
    }

    /// The stage and the last notice say the same.
    private func awaitingProblems() -> [CheckProblem] {
        let awaiting: AwaitingCorrection
        switch filing.stage {
        case .awaitingCorrection(let evidence): awaiting = evidence
        case .returnedAndRecorded(let returned):
            awaiting = returned.awaiting
            if entries(.returned, "record", returned.record) != 1
                || !papers.contains(where: { $0.id == returned.record && $0.kind == .returnRecord })
            {
                return [problem(.correctionNotice, returned.record.description)]
            }
        case .received(let received):
            return notices.count == received.round - 1 ? [] : [problem(.correctionNotice)]
        default: return []
        }
        guard let notice = notices.last, notice.paper == awaiting.notice, notice.days == awaiting.days,
            notice.submission == awaiting.received.submission
        else { return [problem(.correctionNotice, awaiting.notice.description)] }
        let stage: Deadline?
        switch awaiting.service {
        case .notYetServed: stage = nil
        case .served(_, let deadline): stage = deadline
        }
        return stage == notice.service.deadline ? [] : [problem(.correctionService, notice.paper.description)]
    }
}
