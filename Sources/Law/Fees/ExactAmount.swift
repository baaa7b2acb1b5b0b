/// An amount of renminbi before any rounding: a fraction of a fen is kept.
public struct ExactAmount: Sendable, Hashable {
    public let fen: Ratio

    public init(fen: Ratio) {
        self.fen = fen
    }

    public init(_ money: Money) {
        fen = Ratio(money.fen)
    }

    public static let zero = ExactAmount(.zero)

    public static func + (left: ExactAmount, right: ExactAmount) -> ExactAmount {
        ExactAmount(fen: left.fen + right.fen)
    }

    /// The amount divided by two.
    public var half: ExactAmount { ExactAmount(fen: fen * Ratio(1, over: 2)) }

    public func rounded(_ rounding: FeeRounding) -> Money {
        switch rounding {
        case .exactFen(.down): Money(fen: fen.roundedDown)
        case .exactFen(.halfUp): Money(fen: fen.roundedHalfUp)
        case .wholeYuan(.down): Money(fen: (fen * Ratio(1, over: 100)).roundedDown * 100)
        case .wholeYuan(.halfUp): Money(fen: (fen * Ratio(1, over: 100)).roundedHalfUp * 100)
        }
    }

    /// In yuan with as many decimals as it takes, such as "50.025" and "2,700".
    ///
    /// Cut at twelve decimals where they never end.
    public var formatted: String {
        let yuan = fen * Ratio(1, over: 100)
        let whole = yuan.numerator.magnitude / yuan.denominator.magnitude
        var rest = yuan.numerator.magnitude % yuan.denominator.magnitude
        var decimals = ""
        while rest > 0, decimals.utf8.count < 12 {
            rest *= 10
            decimals += String(rest / yuan.denominator.magnitude)
            rest %= yuan.denominator.magnitude
        }
        let sign = yuan.numerator < 0 ? "-" : ""
        return sign + Money.grouped(whole) + (decimals.isEmpty ? "" : "." + decimals)
    }
}
