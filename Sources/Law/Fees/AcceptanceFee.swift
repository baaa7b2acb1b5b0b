/// The acceptance fee (案件受理费) of a civil case at first instance, whatever it is about.
///
/// Measures on Litigation Costs art. 13, items 1 to 4.
public enum AcceptanceFee {
    /// The fee, step by step.
    ///
    /// The claim is the amount claimed; in a divorce the property to be divided, in a case about personality the damages. Nil where
    /// there is none.
    public static func assess(_ basis: FeeBasis, claim: Money?, bases: FeeBases) -> FeeCalculation {
        switch basis {
        case .property: PropertyFee.assess(claim: claim ?? .zero)
        case .intellectualProperty where claim != nil: PropertyFee.assess(claim: claim ?? .zero)
        case .labour: based(basis, on: labour, claim: claim, [])
        case .divorce: based(basis, on: bases.divorce, claim: claim, divorceSlices)
        case .personality: based(basis, on: bases.personality, claim: claim, personalitySlices)
        case .otherNonProperty: based(basis, on: bases.otherNonProperty, claim: claim, [])
        case .intellectualProperty: based(basis, on: bases.intellectualProperty, claim: claim, [])
        }
    }

    /// Ten yuan a case.
    public static let labour = Money(yuan: 10)

    private struct Slice {
        /// Whole yuan.
        let from: Int
        let to: Int?
        let permille: Int
    }

    private static let divorceSlices = [Slice(from: 200_000, to: nil, permille: 5)]
    private static let personalitySlices = [
        Slice(from: 50_000, to: 100_000, permille: 10), Slice(from: 100_000, to: nil, permille: 5),
    ]

    private static func based(
        _ basis: FeeBasis,
        on base: Money,
        claim: Money?,
        _ slices: [Slice]
    ) -> FeeCalculation {
        let claim = min(claim ?? .zero, PropertyFee.greatestClaim)
        var steps = [FeeStep(from: .zero, to: .zero, permille: nil, amount: ExactAmount(base))]
        var formula = base.shortened
        for slice in slices where claim > Money(yuan: slice.from) {
            let from = Money(yuan: slice.from)
            let to = slice.to.map { min(claim, Money(yuan: $0)) } ?? claim
            let amount = ExactAmount(fen: Ratio((to - from).fen) * Ratio(Int64(slice.permille), over: 1_000))
            steps.append(FeeStep(from: from, to: to, permille: slice.permille, amount: amount))
            formula += " + \(slice.permille)‰ × (\(to.shortened) − \(from.shortened))"
        }
        return FeeCalculation(basis: basis, claim: claim, steps: steps, formula: formula, halving: nil)
    }
}
