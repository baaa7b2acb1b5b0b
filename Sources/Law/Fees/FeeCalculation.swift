/// A fee with the way to it, so that a fee notice can show every step.
public struct FeeCalculation: Sendable, Hashable {
    public let basis: FeeBasis
    public let claim: Money
    public let steps: [FeeStep]
    /// Why the fee is halved; nil when it is whole.
    public let halving: FeeHalving?
    private let wholeFormula: String

    init(basis: FeeBasis, claim: Money, steps: [FeeStep], formula: String, halving: FeeHalving?) {
        self.basis = basis
        self.claim = claim
        self.steps = steps
        self.halving = halving
        wholeFormula = formula
    }

    public var article: Article { basis.article }

    /// The fee before any halving.
    public var wholeTotal: ExactAmount { steps.reduce(.zero) { $0 + $1.amount } }

    /// The fee, halved where it is halved, before rounding.
    public var exactTotal: ExactAmount { halving == nil ? wholeTotal : wholeTotal.half }

    /// The amount to ask for.
    public func total(rounding: FeeRounding) -> Money { exactTotal.rounded(rounding) }

    /// The calculation in one line: "0.02 × 120,000 + 300", "(0.02 × 120,000 + 300) ÷ 2", "50".
    public var formula: Bilingual {
        guard halving != nil else { return Bilingual(both: wholeFormula) }
        return Bilingual(both: steps.count == 1 ? "\(wholeFormula) ÷ 2" : "(\(wholeFormula)) ÷ 2")
    }

    /// This fee halved.
    ///
    /// A fee is halved only once: one that is halved already is returned unchanged, with its first ground
    /// (Civil Procedure Interpretation art. 206).
    public func halved(for ground: FeeHalving = .summaryProcedure) -> FeeCalculation {
        FeeCalculation(
            basis: basis,
            claim: claim,
            steps: steps,
            formula: wholeFormula,
            halving: halving ?? ground
        )
    }
}
