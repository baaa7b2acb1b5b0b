/// Whether a case may be tried by the small-claims procedure, by its amount.
///
/// Civil Procedure Law art. 165: simple money cases of clear facts, rights and duties and little dispute up to half of
/// the province's average yearly wage of employed persons in the year before must be; above that and up to twice the
/// wage the parties may agree. Art. 166 excludes some kinds whatever the amount, which is for the judge to see.
public enum SmallClaims {
    public static let article = Article(.civilProcedure, 165)

    /// The amounts a province announced, with the days on which they apply: policy, not law.
    public struct ProvincialLimit: Sendable, Hashable, Codable {
        /// As in ``Court/province``: "北京市".
        public var province: String
        public var from: CourtDate
        /// Nil while no later announcement is known.
        public var through: CourtDate?
        /// Half the average wage: mandatory up to and including this.
        public var mandatoryUpTo: Money
        /// Twice the average wage: by agreement up to and including this.
        public var byAgreementUpTo: Money
        /// Where it was announced.
        public var source: String

        public init(
            province: String,
            from: CourtDate,
            through: CourtDate? = nil,
            mandatoryUpTo: Money,
            byAgreementUpTo: Money,
            source: String
        ) {
            self.province = province
            self.from = from
            self.through = through
            self.mandatoryUpTo = mandatoryUpTo
            self.byAgreementUpTo = byAgreementUpTo
            self.source = source
        }

        func applies(in province: String, on day: CourtDate) -> Bool {
            self.province == province && from <= day && through.map { day <= $0 } ?? true
        }
    }

    public enum Availability: String, Sendable, Hashable, Codable, CaseIterable {
        case mandatory
        case byAgreement = "by-agreement"
        case tooLarge = "too-large"
        /// No limit is loaded for the province and day: nobody may guess one.
        case unknown
    }

    /// Whether the procedure is open to a cause at all: for claims to be paid money, and not for what people are to one another or
    /// what belongs to whom.
    ///
    /// Civil Procedure Law arts. 165 and 166, item 1; maintenance of which only the amount is disputed may go by it (Civil Procedure
    /// Interpretation art. 272, unverified).
    public static func isOpen(to cause: String, claim: Money?) -> Bool {
        guard claim != nil else { return false }
        return !excluded.contains { Cause.code(cause, isUnder: $0) }
    }

    /// Divorce, void and annulled marriages, parentage, custody, adoption, guardianship, visits; whose a thing is.
    private static let excluded = [
        "2.2.14", "2.2.17", "2.2.18", "2.2.21", "2.2.22.2", "2.2.25", "2.2.26", "2.2.27", "3.5.38",
    ]

    public static let exclusionArticle = Article(.civilProcedure, 166, item: 1)

    /// The latest limit that applies decides.
    public static func availability(
        claim: Money,
        province: String,
        on day: CourtDate,
        limits: [ProvincialLimit]
    ) -> Availability {
        let applying = limits.filter { $0.applies(in: province, on: day) }
        guard let limit = applying.max(by: { $0.from < $1.from }) else { return .unknown }
        if claim <= limit.mandatoryUpTo { return .mandatory }
        return claim <= limit.byAgreementUpTo ? .byAgreement : .tooLarge
    }
}
