/// Latencies in microseconds, counted in buckets that are at most 1.6 % wide, from 1 µs to an hour: in the manner of HdrHistogram.
///
/// A thousand counters, whatever is counted; adding two together is exact.
package struct Histogram: Sendable {
    /// Each power of two is cut into so many buckets.
    private static let parts = 64
    private static let powers = 32

    private var counts = [Int](repeating: 0, count: parts * powers)
    package private(set) var count = 0
    package private(set) var most = 0

    package init() {}

    package mutating func record(_ duration: Duration) {
        let (seconds, attoseconds) = duration.components
        record(microseconds: Int(seconds * 1_000_000 + attoseconds / 1_000_000_000_000))
    }

    package mutating func record(microseconds: Int) {
        let value = max(0, microseconds)
        counts[Self.bucket(of: value)] += 1
        count += 1
        most = max(most, value)
    }

    package mutating func add(_ other: Histogram) {
        for (bucket, number) in other.counts.enumerated() { counts[bucket] += number }
        count += other.count
        most = max(most, other.most)
    }

    /// The latency in milliseconds that a share of all did not exceed; the upper end of its bucket, 0 if nothing was counted.
    package func milliseconds(atShare share: Double) -> Double {
        guard count > 0 else { return 0 }
        let wanted = max(1, Int((share * Double(count)).rounded(.up)))
        var seen = 0
        for (bucket, number) in counts.enumerated() where number > 0 {
            seen += number
            if seen >= wanted { return Double(min(Self.top(of: bucket), most)) / 1000 }
        }
        return Double(most) / 1000
    }

    /// How many took longer.
    package func countAbove(milliseconds: Double) -> Int {
        let limit = Int(milliseconds * 1000)
        return counts.enumerated().reduce(0) { $0 + (Self.top(of: $1.offset) > limit ? $1.element : 0) }
    }

    private static func bucket(of value: Int) -> Int {
        guard value >= parts else { return value }
        let power = Int.bitWidth - 1 - value.leadingZeroBitCount
        let shift = power - 6
        let index = (shift + 1) * parts + (value >> shift) - parts
        return min(index, parts * powers - 1)
    }

    private static func top(of bucket: Int) -> Int {
        guard bucket >= parts else { return bucket }
        let (row, part) = bucket.quotientAndRemainder(dividingBy: parts)
        return ((part + parts + 1) << (row - 1)) - 1
    }
}
