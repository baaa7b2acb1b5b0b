package import Law

/// The fee of a first instance over an amount, as the fee notice states it.
package struct CaseFee: Hashable, Sendable {
    package let full: FeeCalculation
    /// Half, where the summary procedure applies (诉讼费用交纳办法 art 16).
    package let isHalved: Bool
    package let payable: Money

    /// The calculation the notice shows: halved where it is.
    package var calculation: FeeCalculation { isHalved ? full.halved() : full }

    package static func firstInstance(claim: Money, procedure: Procedure) -> CaseFee {
        let full = PropertyFee.assess(claim: claim)
        let halved = procedure != .ordinary
        let payable = (halved ? full.halved() : full).total(rounding: .exactFen(.halfUp))
        return CaseFee(full: full, isHalved: halved, payable: payable)
    }
}
