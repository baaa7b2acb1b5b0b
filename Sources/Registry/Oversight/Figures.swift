package import Filings

extension ViewOverview {
    /// A figure of the overview: of a kind, or of one of its grounds.
    package struct Figure: Hashable, Sendable {
        package let kind: OversightRecord.Kind
        /// Nil for the kind as a whole.
        package let ground: RefusalGround?
        package let count: Int
    }
}

extension ViewOverview.Found {
    /// Each kind, and below it its grounds, the most frequent first.
    package var figures: [ViewOverview.Figure] {
        OversightRecord.Kind.allCases.flatMap { kind -> [ViewOverview.Figure] in
            let whole = ViewOverview.Figure(kind: kind, ground: nil, count: total(kind))
            let grounds = counts[kind, default: [:]].compactMap { detail, count in
                kind.ground(detail).map { ViewOverview.Figure(kind: kind, ground: $0, count: count) }
            }
            return [whole] + grounds.sorted { ($1.count, $0.code) < ($0.count, $1.code) }
        }
    }
}

extension ViewOverview.Figure {
    fileprivate var code: String { ground?.rawValue ?? "" }
}

extension OversightRecord.Kind {
    /// What a detail says of a ground, where this kind has one.
    package func ground(_ detail: String) -> RefusalGround? {
        switch self {
        case .refusal: RefusalGround(rawValue: detail)
        case .redirect: RedirectCase(rawValue: detail)?.ground
        case .secondNotice, .registrationOnExpiry: nil
        }
    }
}
