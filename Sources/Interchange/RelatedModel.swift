/// Other filings of the same people at the same court: hints, never grounds.
package struct RelatedModel: Codable, Hashable, Sendable {
    package let items: [Item]
    /// How many loans the same plaintiff sues for here within two years; missing where they are few.
    package let loans: Int?

    package init(items: [Item], loans: Int?) {
        self.items = items
        self.loans = loans
    }

    package struct Item: Codable, Hashable, Sendable {
        package let filing: String
        package let reference: String
        package let caption: String
        package let stage: String
        /// sameParties, refusedBefore, withdrawnBefore or divorceWithinSixMonths.
        package let hint: String
        /// The rule, as the law is cited.
        package let article: String
        /// How sure it is that the people are the same: numbers or names.
        package let likeness: String

        package init(
            filing: String,
            reference: String,
            caption: String,
            stage: String,
            hint: String,
            article: String,
            likeness: String
        ) {
            self.filing = filing
            self.reference = reference
            self.caption = caption
            self.stage = stage
            self.hint = hint
            self.article = article
            self.likeness = likeness
        }
    }
}
