package import Law

/// What a dry run finds: nothing is changed by it.
package struct CheckModel: Codable, Hashable, Sendable {
    /// Whether the answers could be submitted as they are.
    package let isComplete: Bool
    package let findings: [FindingModel]
    /// Missing while it cannot be told yet: nothing decides the rule before an amount is stated or everything is filled in.
    package let fee: FeeEstimateModel?

    package init(isComplete: Bool, findings: [FindingModel], fee: FeeEstimateModel?) {
        self.isComplete = isComplete
        self.findings = findings
        self.fee = fee
    }
}

/// The fee to expect, with its calculation.
package struct FeeEstimateModel: Codable, Hashable, Sendable {
    /// By which rule: property, divorce, personality, other-non-property, ip, labour.
    package let basis: String
    /// Nothing where the fee does not go by an amount.
    package let claim: MoneyModel
    /// By ordinary procedure.
    package let ordinary: MoneyModel
    /// By summary procedure, small claims included: half.
    package let summary: MoneyModel
    /// "0.02 × 120,000 + 300".
    package let formula: String
    package let article: String

    package init(_ calculation: FeeCalculation, in language: Language) {
        basis = calculation.basis.rawValue
        claim = MoneyModel(calculation.claim)
        ordinary = MoneyModel(calculation.total(rounding: .exactFen(.halfUp)))
        summary = MoneyModel(calculation.halved().total(rounding: .exactFen(.halfUp)))
        formula = calculation.formula.in(language)
        article = calculation.article.cited(in: language)
    }
}
