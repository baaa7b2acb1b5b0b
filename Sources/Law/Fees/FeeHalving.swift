/// Why an acceptance fee is halved; the raw value is a code for programs.
///
/// Measures on Litigation Costs arts. 15, 16 and 18.
public enum FeeHalving: String, Sendable, Hashable, Codable, CaseIterable {
    /// Closed by mediation, or the withdrawal is granted (art. 15).
    case mediatedOrWithdrawn = "mediated-or-withdrawn"
    /// Tried by summary procedure, small claims included (art. 16).
    case summaryProcedure = "summary-procedure"
    /// A counterclaim, or a third party's independent claim, tried together (art. 18).
    case joinedClaim = "joined-claim"

    public var article: Article {
        switch self {
        case .mediatedOrWithdrawn: Article(.fees, 15)
        case .summaryProcedure: Article(.fees, 16)
        case .joinedClaim: Article(.fees, 18)
        }
    }

    public var name: Bilingual {
        switch self {
        case .mediatedOrWithdrawn:
            Bilingual(chinese: "调解结案或者撤诉", english: "Mediated or withdrawn")
        case .summaryProcedure:
            Bilingual(chinese: "适用简易程序审理", english: "Tried by summary procedure")
        case .joinedClaim:
            Bilingual(chinese: "反诉或者第三人请求合并审理", english: "Counterclaim or third-party claim tried together")
        }
    }
}
