/// A moment, in whole microseconds since 1970-01-01T00:00:00Z, leap seconds not counted.
///
/// Arithmetic stops at the ends of the range instead of trapping.
public struct Instant: Sendable, Hashable {
    public let microseconds: Int64

    public init(microseconds: Int64) {
        self.microseconds = microseconds
    }

    public func adding(seconds: Int) -> Instant { adding(Int64(seconds), times: 1_000_000) }

    /// Days of exactly 24 hours.
    public func adding(days: Int) -> Instant { adding(Int64(days), times: 86_400_000_000) }

    public var courtTime: CourtTime { CourtTime(self) }

    private func adding(_ count: Int64, times unit: Int64) -> Instant {
        let limit = count < 0 ? Int64.min : Int64.max
        let (product, tooMuch) = count.multipliedReportingOverflow(by: unit)
        guard !tooMuch else { return Instant(microseconds: limit) }
        let (sum, overflow) = microseconds.addingReportingOverflow(product)
        return Instant(microseconds: overflow ? limit : sum)
    }
}

extension Instant: Comparable {
    public static func < (left: Instant, right: Instant) -> Bool { left.microseconds < right.microseconds }
}

extension Instant: Codable {
    public init(from decoder: any Decoder) throws {
        microseconds = try decoder.singleValueContainer().decode(Int64.self)
    }

    public func encode(to encoder: any Encoder) throws {
        var container = encoder.singleValueContainer()
        try container.encode(microseconds)
    }
}
