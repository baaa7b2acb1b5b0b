import Filings
import Registry

extension CheckFiling {
    /// Every paper that must be is there once, was asked for, and is in the docket once if it is made.
    func paperProblems() -> [CheckProblem] {
        var wanted: [PaperKindCode: Int] = [:]
        wanted[.pleading] = submissions.count
        wanted[.receipt] = submissions.count
        wanted[.acceptanceNotice] = filing.stage.registration == nil ? 0 : 1
        // What a registration brought, its entry says; before version 14 of the schema it brought the acceptance notice alone.
        let brought = docket.first { $0.act == .registered }?.facts["notices"]?.split(separator: " ") ?? []
        for kind in brought.compactMap({ PaperKindCode(rawValue: String($0)) }) { wanted[kind] = 1 }
        wanted[.feeNotice] = docket.count { $0.act == .feeNoticed }
        wanted[.correctionNotice] = notices.count
        wanted[.returnRecord] = docket.count { $0.act == .returned }
        wanted[.refusalRuling] = docket.count { $0.act == .refused }
        wanted[.redirectLetter] = docket.count { $0.act == .redirected }
        wanted[.withdrawalRuling] = docket.count { [.withdrawalGranted, .withdrawalDeclined].contains($0.act) }
        wanted[.appealPetition] = docket.count { $0.act == .appealed }
        wanted[.appealTransfer] = docket.count { $0.act == .appealSent }
        wanted[.feeReliefDecision] = docket.count { $0.act == .feeReliefDecided }
        wanted[.deemedWithdrawalRuling] = docket.count { $0.act == .deemedWithdrawn }
        // Which of the two a settlement led to, the decision says.
        wanted[.mediationDocument] = decisions.count { $0.kind == .mediationDocument }
        wanted[.settlementRecord] = decisions.count { $0.kind == .settlementRecord }
        wanted[.handOverList] = docket.count { $0.act == .handedOver }
        // Asked for when its list is made, and taken when it comes.
        wanted[.volume] = papers.count { $0.kind == .handOverList && $0.state != .requested }
        wanted[.trialPaper] = docket.count {
            $0.act == .paperMade && $0.facts["kind"] == PaperKindCode.trialPaper.rawValue
        }
        var problems: [CheckProblem] = []
        for kind in PaperKindCode.allCases {
            let there = papers.count { $0.kind == kind }
            let wanted = wanted[kind] ?? 0
            if there < wanted { problems.append(problem(.paperMissing, kind.rawValue)) }
            if there > wanted { problems.append(problem(.paperTwice, kind.rawValue)) }
        }
        for paper in papers {
            if !asked.contains(paper.id), paper.kind != .trialPaper {
                problems.append(problem(.paperUnasked, paper.id.description))
            }
            let made = paper.state == .requested ? 0 : 1
            if entries(.paperMade, "paper", paper.id) != made {
                problems.append(problem(.paperDocket, paper.id.description))
            }
        }
        return problems
    }
}
