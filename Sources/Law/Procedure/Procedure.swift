/// The procedure by which a civil case is tried at first instance; the raw value is a code for programs.
public enum Procedure: String, Sendable, Hashable, Codable, CaseIterable {
    case smallClaims
    case summary
    case ordinary

    public var name: Bilingual {
        switch self {
        case .smallClaims: Bilingual(chinese: "小额诉讼程序", english: "Small-claims procedure")
        case .summary: Bilingual(chinese: "简易程序", english: "Summary procedure")
        case .ordinary: Bilingual(chinese: "普通程序", english: "Ordinary procedure")
        }
    }

    /// A small claim is decided once and for all.
    ///
    /// Civil Procedure Law art. 165, para. 1.
    public var allowsAppeal: Bool { self != .smallClaims }

    /// Small claims are a form of summary procedure, and both pay half the fee.
    ///
    /// Measures on Litigation Costs art. 16.
    public var feeHalving: FeeHalving? { self == .ordinary ? nil : .summaryProcedure }

    /// The acceptance fee of a property case tried by this procedure.
    public func propertyFee(claim: Money) -> FeeCalculation {
        let fee = PropertyFee.assess(claim: claim)
        return feeHalving.map { fee.halved(for: $0) } ?? fee
    }
}
