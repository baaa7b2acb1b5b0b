import Filings
package import Law

/// What decides the fee of a filing, beside the procedure: by which rule it is reckoned, the amount, the province's bases.
package struct FeeTerms: Hashable, Sendable {
    package let basis: FeeBasis
    /// Nil where the rule does not go by an amount, or none was stated.
    package let claim: Money?
    package let bases: FeeBases

    package init(basis: FeeBasis, claim: Money?, bases: FeeBases) {
        self.basis = basis
        self.claim = claim
        self.bases = bases
    }

    package init(cause: String, claim: Money?, bases: FeeBases) {
        self.init(basis: .of(cause: cause, hasAmount: claim != nil), claim: claim, bases: bases)
    }

    /// Whether the fee can be told while somebody is still writing: an amount may yet come that changes the rule.
    package func isKnown(whenComplete isComplete: Bool) -> Bool {
        switch basis {
        case .divorce, .labour, .personality: true
        case .property, .intellectualProperty, .otherNonProperty: claim != nil || isComplete
        }
    }

    /// The whole fee, before any halving.
    package var whole: FeeCalculation { AcceptanceFee.assess(basis, claim: claim, bases: bases) }
}

extension FilingRecord {
    /// By the province of the court and the day that counts: of registration, or today before it.
    package func feeTerms(in court: Court?, on day: CourtDate, among known: [FeeBases]) -> FeeTerms {
        FeeTerms(
            cause: cause,
            claim: claimAmount,
            bases: .applying(in: court?.province, on: stage.registration.map { CourtDate($0.at) } ?? day, among: known)
        )
    }
}

extension Office {
    package func feeTerms(of filing: FilingRecord) -> FeeTerms {
        let court = courts.first { $0.code.description == filing.court }
        return filing.feeTerms(in: court, on: CourtDate(clock.now), among: policy.feeBases)
    }
}
