package import Law

/// The fee of a first instance, as the fee notice states it.
package struct CaseFee: Hashable, Sendable {
    package let full: FeeCalculation
    /// Why it is half, where it is (诉讼费用交纳办法 arts 15 and 16); only once.
    package let halving: FeeHalving?
    package let payable: Money

    package var isHalved: Bool { halving != nil }

    /// The calculation the notice shows: halved where it is.
    package var calculation: FeeCalculation { halving.map { full.halved(for: $0) } ?? full }

    /// The fee by its terms; half of it where the procedure or a mediation document says so.
    package static func firstInstance(_ terms: FeeTerms, procedure: Procedure, isMediated: Bool = false) -> CaseFee {
        let full = terms.whole
        let halving: FeeHalving? =
            procedure != .ordinary ? .summaryProcedure : isMediated ? .mediatedOrWithdrawn : nil
        let payable = (halving.map { full.halved(for: $0) } ?? full).total(rounding: .exactFen(.halfUp))
        return CaseFee(full: full, halving: halving, payable: payable)
    }
}
