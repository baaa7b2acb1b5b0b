/// How an exact fee becomes the amount asked for.
///
/// The Measures on Litigation Costs give no rule, so that this is the court's policy; courts commonly ask for whole yuan
/// (unverified).
public enum FeeRounding: Sendable, Hashable, Codable {
    public enum Direction: String, Sendable, Hashable, Codable, CaseIterable {
        case down
        case halfUp = "half-up"
    }

    /// To the fen.
    case exactFen(Direction)
    /// To the yuan.
    case wholeYuan(Direction)
}
