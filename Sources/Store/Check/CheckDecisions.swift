import Filings
import Registry

extension CheckFiling {
    /// A filing that was refused, closed on request or turned away has the decision it rests on, with its paper and its entry.
    func decisionProblems() -> [CheckProblem] {
        var problems: [CheckProblem] = []
        for decision in decisions {
            let id = decision.paper.description
            let hasPaper = papers.contains { $0.id == decision.paper && $0.kind == decision.kind.paper }
            let fact = decision.kind.fact
            let acts = decision.kind.acts
            let said = acts.reduce(0) { $0 + entries($1, fact, id) }
            if !hasPaper || said != 1 { problems.append(problem(.decision, id)) }
        }
        for paper in wantedDecisions where !decisions.contains(where: { $0.paper == paper }) {
            problems.append(problem(.decision, paper.description))
        }
        return problems
    }

    /// What the stage says was decided.
    private var wantedDecisions: [PaperID] {
        switch filing.stage {
        case .refused(let refused): [refused.ruling]
        case .appealed(let appealed): [appealed.refused.ruling]
        case .redirected(let redirected): [redirected.letter]
        case .closed(let closed):
            switch closed.ground {
            case .withdrawalGranted(let ruling), .deemedWithdrawn(let ruling): [ruling]
            case .settled(let paper): [paper]
            }
        default: []
        }
    }
}

extension DecisionRecord.Kind {
    fileprivate var acts: [DocketAct] {
        switch self {
        case .refusal: [.refused]
        case .redirect: [.redirected]
        case .withdrawal: [.withdrawalGranted, .withdrawalDeclined]
        case .appealTransfer: [.appealSent]
        case .feeRelief: [.feeReliefDecided]
        case .deemedWithdrawal: [.deemedWithdrawn]
        case .mediationDocument, .settlementRecord: [.closedAsSettled]
        }
    }

    /// Under which name the docket has the paper.
    fileprivate var fact: String {
        switch self {
        case .refusal, .withdrawal, .deemedWithdrawal: "ruling"
        case .feeRelief: "decision"
        case .redirect: "letter"
        case .appealTransfer: "list"
        case .mediationDocument, .settlementRecord: "paper"
        }
    }
}
