/// The bases of fees that a province sets within the ranges of the Measures: policy with dates, not law.
///
/// Measures on Litigation Costs art. 13, items 2, 3 and 6: people's governments of provinces fix them.
public struct FeeBases: Sendable, Hashable, Codable {
    /// As in ``Court/province``: "北京市".
    public var province: String
    public var from: CourtDate
    /// Nil while no later order is known.
    public var through: CourtDate?
    /// 50 to 300 yuan.
    public var divorce: Money
    /// 100 to 500 yuan.
    public var personality: Money
    /// 50 to 100 yuan.
    public var otherNonProperty: Money
    /// 500 to 1,000 yuan.
    public var intellectualProperty: Money
    /// By what it was ordered.
    public var source: String

    public init(
        province: String,
        from: CourtDate,
        through: CourtDate? = nil,
        divorce: Money,
        personality: Money,
        otherNonProperty: Money,
        intellectualProperty: Money,
        source: String
    ) {
        self.province = province
        self.from = from
        self.through = through
        self.divorce = divorce
        self.personality = personality
        self.otherNonProperty = otherNonProperty
        self.intellectualProperty = intellectualProperty
        self.source = source
    }

    /// The least that the Measures allow: what is asked where no order of the province is known.
    public static let least = FeeBases(
        province: "",
        from: CourtDate(existing: 2_007, 4, 1),
        divorce: Money(yuan: 50),
        personality: Money(yuan: 100),
        otherNonProperty: Money(yuan: 50),
        intellectualProperty: Money(yuan: 500),
        source: "国务院令第481号"
    )

    /// The latest that applies in a province on a day; ``least`` where none is known.
    public static func applying(in province: String?, on day: CourtDate, among known: [FeeBases]) -> FeeBases {
        let applying = known.filter { bases in
            bases.province == province && bases.from <= day && bases.through.map { day <= $0 } ?? true
        }
        return applying.max { $0.from < $1.from } ?? least
    }

    /// What a province may fix, in yuan; nil where there is nothing to fix (诉讼费用交纳办法 art 13, items 2 and 3).
    public static func range(of basis: FeeBasis) -> ClosedRange<Int>? {
        switch basis {
        case .divorce: 50...300
        case .personality: 100...500
        case .otherNonProperty: 50...100
        case .intellectualProperty: 500...1_000
        case .property, .labour: nil
        }
    }

    /// What is asked for each case; nil where it goes by the amount or is the same everywhere.
    public func base(of basis: FeeBasis) -> Money? {
        switch basis {
        case .divorce: divorce
        case .personality: personality
        case .otherNonProperty: otherNonProperty
        case .intellectualProperty: intellectualProperty
        case .property, .labour: nil
        }
    }
}
