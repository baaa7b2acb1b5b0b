/// One line of a fee calculation: a slice of the claim, its rate, the amount it adds.
public struct FeeStep: Sendable, Hashable {
    /// The slice holds what is above this amount.
    public let from: Money
    /// The end of the slice or of the claim, whichever comes first.
    public let to: Money
    /// Thousandths; nil for the flat first slice.
    public let permille: Int?
    public let amount: ExactAmount

    /// The rate for people: "每件" / "per case", or "20‰".
    public var rate: Bilingual {
        guard let permille else { return Bilingual(chinese: "每件", english: "per case") }
        return Bilingual(both: "\(permille)‰")
    }
}
