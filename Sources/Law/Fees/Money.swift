/// An amount of renminbi in whole fen (1 yuan = 100 fen).
///
/// Arithmetic never wraps and never traps: `+` and `-` stop at the ends of the range, ``adding(_:)`` and
/// ``total(of:)`` tell when they are reached. Amounts typed by people are at most ``greatestTyped``, so that sums of
/// typed amounts stay far inside.
public struct Money: Sendable, Hashable {
    public let fen: Int64

    public init(fen: Int64) {
        self.fen = fen
    }

    public init(yuan: Int) {
        let (fen, overflow) = Int64(yuan).multipliedReportingOverflow(by: 100)
        self.fen = overflow ? (yuan < 0 ? .min : .max) : fen
    }

    public static let zero = Money(fen: 0)

    /// 9,999,999,999,999.99 yuan, the most a person may type.
    public static let greatestTyped = Money(fen: 999_999_999_999_999)

    /// Nil when the sum does not fit.
    public func adding(_ other: Money) -> Money? {
        let (sum, overflow) = fen.addingReportingOverflow(other.fen)
        return overflow ? nil : Money(fen: sum)
    }

    /// Nil when the difference does not fit.
    public func subtracting(_ other: Money) -> Money? {
        let (difference, overflow) = fen.subtractingReportingOverflow(other.fen)
        return overflow ? nil : Money(fen: difference)
    }

    /// Nil when the sum does not fit.
    public static func total(of amounts: some Sequence<Money>) -> Money? {
        var sum = Money.zero
        for amount in amounts {
            guard let next = sum.adding(amount) else { return nil }
            sum = next
        }
        return sum
    }

    public static func + (left: Money, right: Money) -> Money {
        left.adding(right) ?? Money(fen: right.fen < 0 ? .min : .max)
    }

    public static func - (left: Money, right: Money) -> Money {
        left.subtracting(right) ?? Money(fen: right.fen < 0 ? .max : .min)
    }
}

extension Money: Comparable {
    public static func < (left: Money, right: Money) -> Bool { left.fen < right.fen }
}

extension Money: Codable {
    public init(from decoder: any Decoder) throws {
        fen = try decoder.singleValueContainer().decode(Int64.self)
    }

    public func encode(to encoder: any Encoder) throws {
        var container = encoder.singleValueContainer()
        try container.encode(fen)
    }
}
