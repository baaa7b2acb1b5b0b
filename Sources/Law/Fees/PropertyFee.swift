/// The acceptance fee of a property case: a progressive scale on the amount claimed.
///
/// Measures on Litigation Costs (State Council Order 481, in force 2007-04-01) art. 13, item 1.
public enum PropertyFee {
    public static let article = Article(.fees, 13, item: 1)

    /// One slice of the scale.
    struct Tier: Sendable {
        /// Whole yuan; the slice holds what is above `from` and at most `to`.
        let from: Int
        /// Nil for the last slice.
        let to: Int?
        /// Thousandths of the part of the claim in this slice.
        let permille: Int
        /// The quick formula for a claim that ends in this slice: permille × claim + `constant` yuan.
        let constant: Int
    }

    /// Up to 10,000 yuan: 50 yuan a case.
    static let flat = Money(yuan: 50)
    static let flatCeiling = 10_000

    static let tiers = [
        Tier(from: 10_000, to: 100_000, permille: 25, constant: -200),
        Tier(from: 100_000, to: 200_000, permille: 20, constant: 300),
        Tier(from: 200_000, to: 500_000, permille: 15, constant: 1_300),
        Tier(from: 500_000, to: 1_000_000, permille: 10, constant: 3_800),
        Tier(from: 1_000_000, to: 2_000_000, permille: 9, constant: 4_800),
        Tier(from: 2_000_000, to: 5_000_000, permille: 8, constant: 6_800),
        Tier(from: 5_000_000, to: 10_000_000, permille: 7, constant: 11_800),
        Tier(from: 10_000_000, to: 20_000_000, permille: 6, constant: 21_800),
        Tier(from: 20_000_000, to: nil, permille: 5, constant: 41_800),
    ]

    /// A hundred times the most a person may type; the fee on more is the fee on this.
    public static let greatestClaim = Money(fen: Money.greatestTyped.fen * 100)

    /// The fee for a claim, slice by slice.
    ///
    /// Several property claims are added before (Civil Procedure Interpretation art. 201). A claim of nothing or less
    /// costs the flat 50 yuan.
    public static func assess(claim whole: Money) -> FeeCalculation {
        let claim = min(whole, greatestClaim)
        let ceiling = Money(yuan: flatCeiling)
        var steps = [
            FeeStep(from: .zero, to: max(.zero, min(claim, ceiling)), permille: nil, amount: ExactAmount(flat))
        ]
        for tier in tiers where claim > Money(yuan: tier.from) {
            let from = Money(yuan: tier.from)
            let to = tier.to.map { min(claim, Money(yuan: $0)) } ?? claim
            let slice = Ratio((to - from).fen)
            let amount = ExactAmount(fen: slice * Ratio(Int64(tier.permille), over: 1_000))
            steps.append(FeeStep(from: from, to: to, permille: tier.permille, amount: amount))
        }
        return FeeCalculation(basis: .property, claim: claim, steps: steps, formula: formula(claim), halving: nil)
    }

    /// "50" or "0.02 × 120,000 + 300".
    private static func formula(_ claim: Money) -> String {
        guard let tier = tiers.last(where: { claim > Money(yuan: $0.from) }) else { return flat.shortened }
        let sign = tier.constant < 0 ? "−" : "+"
        let constant = Money.grouped(tier.constant.magnitude)
        return "\(decimal(permille: tier.permille)) × \(claim.shortened) \(sign) \(constant)"
    }

    /// 25 → "0.025", 10 → "0.01".
    private static func decimal(permille: Int) -> String {
        var digits = PlainDigits.padded(permille, 3)
        while digits.last == "0" { digits.removeLast() }
        return "0.\(digits)"
    }
}
