/// An exact fraction of whole numbers, always in lowest terms with a positive denominator.
///
/// Used for amounts the Measures on Litigation Costs leave between two fen. For every claim that can be assessed the
/// numbers stay inside Int64; arithmetic beyond its range traps.
public struct Ratio: Sendable, Hashable {
    public let numerator: Int64
    public let denominator: Int64

    /// The fraction in lowest terms; the denominator must be greater than zero.
    public init(_ numerator: Int64, over denominator: Int64 = 1) {
        precondition(denominator > 0, "a denominator is greater than zero")
        let divisor = Self.greatestCommonDivisor(numerator.magnitude, denominator.magnitude)
        self.numerator = numerator / Int64(divisor)
        self.denominator = denominator / Int64(divisor)
    }

    public static func + (left: Ratio, right: Ratio) -> Ratio {
        // Over the least common denominator, so that sums of fees stay far inside the range.
        let shared = greatestCommonDivisor(left.denominator.magnitude, right.denominator.magnitude)
        let leftFactor = right.denominator / Int64(shared)
        let rightFactor = left.denominator / Int64(shared)
        return Ratio(
            left.numerator * leftFactor + right.numerator * rightFactor,
            over: left.denominator * leftFactor
        )
    }

    public static func - (left: Ratio, right: Ratio) -> Ratio {
        left + Ratio(-right.numerator, over: right.denominator)
    }

    public static func * (left: Ratio, right: Ratio) -> Ratio {
        // Reduced crosswise first: a large claim times 5/1000 is divided by 200, never multiplied by 5.
        let first = Ratio(left.numerator, over: right.denominator)
        let second = Ratio(right.numerator, over: left.denominator)
        return Ratio(first.numerator * second.numerator, over: first.denominator * second.denominator)
    }

    /// The whole number at or below.
    public var roundedDown: Int64 {
        let (quotient, remainder) = numerator.quotientAndRemainder(dividingBy: denominator)
        return remainder < 0 ? quotient - 1 : quotient
    }

    /// The nearest whole number; halves go up.
    public var roundedHalfUp: Int64 { (self + Ratio(1, over: 2)).roundedDown }

    private static func greatestCommonDivisor(_ left: UInt64, _ right: UInt64) -> UInt64 {
        var (larger, smaller) = (left, right)
        while smaller > 0 { (larger, smaller) = (smaller, larger % smaller) }
        return larger
    }
}

extension Ratio: Comparable {
    public static func < (left: Ratio, right: Ratio) -> Bool {
        (left - right).numerator < 0
    }
}
