/// The rule by which the acceptance fee of a civil case is reckoned; the raw value is a code for programs.
///
/// Measures on Litigation Costs (State Council Order 481) art. 13, items 1 to 4.
public enum FeeBasis: String, Sendable, Hashable, Codable, CaseIterable {
    /// By the amount claimed (item 1).
    case property
    /// A base for the case, and a share of the property to be divided above 200,000 yuan (item 2, first kind).
    case divorce
    /// A base for the case, and a share of the damages above 50,000 yuan (item 2, second kind).
    case personality
    /// A base for the case (item 2, third kind).
    case otherNonProperty = "other-non-property"
    /// A base for the case where no amount is in dispute (item 3); else as a property case.
    case intellectualProperty = "ip"
    /// Ten yuan a case (item 4).
    case labour

    public var article: Article {
        switch self {
        case .property: Article(.fees, 13, item: 1)
        case .divorce, .personality, .otherNonProperty: Article(.fees, 13, item: 2)
        case .intellectualProperty: Article(.fees, 13, item: 3)
        case .labour: Article(.fees, 13, item: 4)
        }
    }

    /// The basis for a cause of civil action, by its place in the table of causes.
    ///
    /// A case with an amount that is of none of the special kinds is a property case; with both kinds of claims it is one
    /// too (Civil Procedure Interpretation art. 201). That personnel disputes pay as labour disputes do is unverified.
    public static func of(cause code: String, hasAmount: Bool) -> FeeBasis {
        if Cause.code(code, isUnder: "2.2.14") { return .divorce }
        if Cause.code(code, isUnder: "7.19", "7.20") { return .labour }
        if Cause.code(code, isUnder: "1") { return .personality }
        if hasAmount { return .property }
        return Cause.code(code, isUnder: "5") ? .intellectualProperty : .otherNonProperty
    }
}
