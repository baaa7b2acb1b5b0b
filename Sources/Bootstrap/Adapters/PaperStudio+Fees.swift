import Filings
import Law
import Papers
import Registry

// Decisions on waivers, and rulings where a fee was not paid.

extension PaperStudio {
    func relief(_ request: PaperRequest) throws -> FeeReliefDecision {
        let decision = try decision(request)
        guard let asked = request.matter, let relief = FeeRelief(rawValue: asked.content.direction),
            let ground = FeeReliefGround(rawValue: asked.content.ground)
        else { throw Refusal(.notInThisStage) }
        return FeeReliefDecision(
            matter: try decided(request, signed: true),
            asked: relief.name,
            ground: ground.statement,
            article: relief.article,
            outcome: try outcome(decision.content),
            reasons: decision.content.facts
        )
    }

    private func outcome(_ content: DecisionContent) throws -> FeeReliefDecision.Outcome {
        switch DecideFeeRelief.Outcome(code: content.ground, figure: content.direction) {
        case .declined: .declined
        case .exempted: .exempted
        case .reduced(let share): .reduced(share)
        case .deferred(let until): .deferred(until: until)
        case nil: throw Refusal(.notInThisStage)
        }
    }

    func deemed(_ request: PaperRequest) throws -> DeemedWithdrawalRuling {
        let content = try decision(request).content
        guard let fen = Int64(content.facts), let lastDay = CourtDate(content.direction) else {
            throw Refusal(.notInThisStage)
        }
        return DeemedWithdrawalRuling(
            matter: try decided(request, signed: true),
            amount: Money(fen: fen),
            lastDay: lastDay
        )
    }
}

extension FeeRelief {
    fileprivate var name: Bilingual {
        switch self {
        case .exemption: Bilingual(chinese: "免交", english: "exemption")
        case .reduction: Bilingual(chinese: "减交", english: "reduction")
        case .deferral: Bilingual(chinese: "缓交", english: "deferral")
        }
    }
}

extension PaperStudio {
    /// What is left of a fee after what was decided on a waiver before the paper; nil where nothing is.
    func relieved(_ payable: Money, _ request: PaperRequest) -> Money? {
        guard let content = request.decision?.content,
            let outcome = DecideFeeRelief.Outcome(code: content.ground, figure: content.direction)
        else { return payable }
        switch outcome {
        case .declined, .deferred: return payable
        case .exempted: return nil
        case .reduced(let share): return payable.reduced(byPercent: share)
        }
    }

    func reduction(_ procedure: Procedure, _ request: PaperRequest) -> Money? {
        let payable = CaseFee.firstInstance(terms(request), procedure: procedure, isMediated: isMediated(request))
            .payable
        let left = relieved(payable, request)
        return left == payable ? nil : left
    }
}
