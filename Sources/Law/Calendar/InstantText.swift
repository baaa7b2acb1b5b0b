extension Instant: CustomStringConvertible {
    /// Court time by RFC 3339: `2026-11-23T20:07:00.123+08:00`.
    ///
    /// Three decimals, or six where the microseconds are needed to read the same instant back.
    public var rfc3339: String {
        let time = courtTime
        let fraction =
            time.microsecond % 1_000 == 0
            ? PlainDigits.padded(time.microsecond / 1_000, 3)
            : PlainDigits.padded(time.microsecond, 6)
        return "\(time.date)T\(time.clock):\(PlainDigits.padded(time.second, 2)).\(fraction)+08:00"
    }

    public var description: String { rfc3339 }

    /// Reads a date and time with an offset (`Z`, `+08:00`, `-05:30`) and at most nine decimals, of which six are kept.
    ///
    /// Leap seconds (`:60`) are refused.
    public init?(rfc3339 text: String) {
        let bytes = Array(text.utf8)
        guard bytes.count >= 20, bytes.count <= 40, bytes[10] == UInt8(ascii: "T") || bytes[10] == UInt8(ascii: "t"),
            bytes[13] == UInt8(ascii: ":"), bytes[16] == UInt8(ascii: ":"),
            let date = CourtDate(String(decoding: bytes[..<10], as: UTF8.self)),
            let hour = Self.pair(bytes, at: 11), let minute = Self.pair(bytes, at: 14),
            let second = Self.pair(bytes, at: 17), hour < 24, minute < 60, second < 60,
            let (fraction, zone) = Self.fraction(bytes), let offset = Self.offset(bytes[zone...])
        else { return nil }
        let seconds = Int64(date.ordinal) * 86_400 + Int64(hour * 3_600 + minute * 60 + second) - Int64(offset)
        self.init(microseconds: seconds * 1_000_000 + Int64(fraction))
    }

    private static func pair(_ bytes: [UInt8], at index: Int) -> Int? {
        guard index + 1 < bytes.count, let tens = PlainDigits.value(bytes[index]),
            let ones = PlainDigits.value(bytes[index + 1])
        else { return nil }
        return tens * 10 + ones
    }

    /// The microseconds after the seconds, and where the offset begins.
    private static func fraction(_ bytes: [UInt8]) -> (microseconds: Int, next: Int)? {
        guard bytes[19] == UInt8(ascii: ".") else { return (0, 19) }
        var microseconds = 0
        var index = 20
        while index < bytes.count, let digit = PlainDigits.value(bytes[index]) {
            if index < 26 { microseconds = microseconds * 10 + digit }
            index += 1
        }
        let digits = index - 20
        guard (1...9).contains(digits) else { return nil }
        for _ in min(digits, 6)..<6 { microseconds *= 10 }
        return (microseconds, index)
    }

    /// Seconds ahead of UTC.
    private static func offset(_ rest: ArraySlice<UInt8>) -> Int? {
        let bytes = Array(rest)
        if bytes.count == 1, bytes[0] == UInt8(ascii: "Z") || bytes[0] == UInt8(ascii: "z") { return 0 }
        guard bytes.count == 6, bytes[3] == UInt8(ascii: ":"), let hours = pair(bytes, at: 1),
            let minutes = pair(bytes, at: 4), hours < 24, minutes < 60
        else { return nil }
        switch bytes[0] {
        case UInt8(ascii: "+"): return hours * 3_600 + minutes * 60
        case UInt8(ascii: "-"): return -(hours * 3_600 + minutes * 60)
        default: return nil
        }
    }
}
