package import Law

/// An amount of renminbi: exact in fen for programs, and as people write it.
package struct MoneyModel: Codable, Hashable, Sendable {
    package let fen: Int64
    /// With two decimals and no separators: "120000.00".
    package let yuan: String

    package init(_ money: Money) {
        fen = money.fen
        let (whole, rest) = money.fen.magnitude.quotientAndRemainder(dividingBy: 100)
        yuan = "\(money.fen < 0 ? "-" : "")\(whole).\(rest < 10 ? "0" : "")\(rest)"
    }

    package var money: Money { Money(fen: fen) }
}
