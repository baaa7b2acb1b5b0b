import Filings
package import Forms
package import Law

/// Says to which court, under which cause and on which form a dispute goes, with the rule for each; it never stands in the way.
///
/// Nothing is kept: what people tell it is in their own address line and nowhere else.
package struct AdviseFiling: Sendable {
    package let cause: String
    /// What was typed for the place each rule asks for, as "朝阳".
    package let places: [TerritorialRule: String]
    package let amount: Money?
    package let circumstances: Set<Circumstance>

    /// What a person says of their case that calls for a word of warning.
    package enum Circumstance: String, Sendable, CaseIterable {
        /// A labour dispute that no arbitration commission has seen.
        case notArbitrated
        /// Who hired is a person, not an employer in the sense of the labour laws.
        case hiredByAPerson
        /// The contract names an arbitration commission.
        case arbitrationClause
        /// The contract names a court.
        case courtAgreed
        /// A divorce was refused or withdrawn less than six months ago.
        case suedForDivorce
    }

    package init(
        cause: String,
        places: [TerritorialRule: String] = [:],
        amount: Money? = nil,
        circumstances: Set<Circumstance> = []
    ) {
        self.cause = cause
        self.places = places
        self.amount = amount
        self.circumstances = circumstances
    }

    package func carryOut(in office: Office) throws(Refusal) -> FilingAdvice {
        let today = CourtDate(office.clock.now)
        guard let cause = office.causes.withCode(cause), office.causes.mayBeFiled(cause), cause.isInForce(on: today)
        else { throw Refusal(.unknownCause) }
        let rules = TerritorialRule.rules(forCause: cause.code)
        let level = JurisdictionLevel.level(of: amount, acrossProvinces: false)
        let found = rules.flatMap { rule in courts(for: rule, level, office) }
        return FilingAdvice(
            cause: cause,
            path: office.causes.path(to: cause.code),
            forms: office.forms.forms(cause: cause.code),
            rules: rules,
            level: level,
            courts: found.reduce(into: []) { all, candidate in
                if !all.contains(where: { $0.court == candidate.court }) { all.append(candidate) }
            },
            notFound: rules.filter { rule in
                places[rule] != nil && !found.contains { $0.rule == rule }
            },
            fee: FeeTerms(
                cause: cause.code,
                claim: amount,
                bases: .applying(in: found.first?.court.province, on: today, among: office.policy.feeBases)
            ),
            warnings: Circumstance.allCases.filter(circumstances.contains).map(FilingAdvice.Warning.init)
        )
    }

    /// Courts of the level at the place that was typed.
    private func courts(for rule: TerritorialRule, _ level: CourtLevel, _ office: Office) -> [FilingAdvice.Candidate] {
        guard let place = places[rule] else { return [] }
        return office.finder.courts(place, limit: 3) { $0.mayIssueCaseNumbers && $0.level == level }
            .map { FilingAdvice.Candidate(court: $0, rule: rule) }
    }
}

/// What comes of the questions.
package struct FilingAdvice: Sendable {
    package struct Candidate: Sendable {
        package let court: Court
        package let rule: TerritorialRule
    }

    package struct Warning: Sendable {
        package let circumstance: AdviseFiling.Circumstance

        package init(_ circumstance: AdviseFiling.Circumstance) {
            self.circumstance = circumstance
        }

        package var article: Article {
            switch circumstance {
            case .notArbitrated: Article(.labourArbitration, 5)
            case .hiredByAPerson: Article(.labourContract, 2)
            case .arbitrationClause: Article(.civilProcedure, 127, item: 2)
            case .courtAgreed: Article(.civilProcedure, 35)
            case .suedForDivorce: Article(.civilProcedure, 127, item: 7)
            }
        }
    }

    package let cause: Cause
    package let path: [Cause]
    /// Those made for the cause first.
    package let forms: [FormDefinition]
    package let rules: [TerritorialRule]
    package let level: CourtLevel
    package let courts: [Candidate]
    /// Rules whose place was typed, where no court was found by it.
    package let notFound: [TerritorialRule]
    package let fee: FeeTerms
    package let warnings: [Warning]
}
