/// Where a dispute goes, with the rule for each; a suggestion that binds nobody.
package struct AdviceModel: Codable, Hashable, Sendable {
    package struct Candidate: Codable, Hashable, Sendable {
        package let court: CourtModel
        /// Which place decides, as in `rules`.
        package let rule: String
        package let article: String

        package init(court: CourtModel, rule: String, article: String) {
            self.court = court
            self.rule = rule
            self.article = article
        }
    }

    package struct Rule: Codable, Hashable, Sendable {
        /// Such as "defendant-domicile"; the parameter for the place is "at-" and this.
        package let rule: String
        package let place: String
        package let article: String
        /// Whether no other court can be right.
        package let isExclusive: Bool

        package init(rule: String, place: String, article: String, isExclusive: Bool) {
            self.rule = rule
            self.place = place
            self.article = article
            self.isExclusive = isExclusive
        }
    }

    package struct Warning: Codable, Hashable, Sendable {
        package let code: String
        package let article: String

        package init(code: String, article: String) {
            self.code = code
            self.article = article
        }
    }

    package let cause: CauseModel
    /// Those made for the cause first.
    package let forms: [String]
    /// basic, intermediate, high.
    package let level: String
    package let rules: [Rule]
    package let courts: [Candidate]
    package let fee: FeeEstimateModel
    package let warnings: [Warning]

    package init(
        cause: CauseModel,
        forms: [String],
        level: String,
        rules: [Rule],
        courts: [Candidate],
        fee: FeeEstimateModel,
        warnings: [Warning]
    ) {
        self.cause = cause
        self.forms = forms
        self.level = level
        self.rules = rules
        self.courts = courts
        self.fee = fee
        self.warnings = warnings
    }
}
