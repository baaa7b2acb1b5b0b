/// A decimal number as it is kept: "0", "12", "-3.5", "100000.01"; no exponent, no sign of plus, no leading zeros.
///
/// Zeros after the point are kept as given: 10.50 stays 10.50.
package struct DecimalText: Hashable, Sendable {
    package let text: String
    package let isNegative: Bool
    package let whole: Substring
    package let fraction: Substring

    static let zero = DecimalText(whole: "0")

    private init(whole: Substring) {
        text = String(whole)
        isNegative = false
        self.whole = whole
        fraction = ""
    }

    /// Reads the kept spelling only.
    package init?(_ text: String) {
        isNegative = text.utf8.first == 0x2D
        let digits = isNegative ? text.dropFirst() : text[...]
        let parts = digits.split(separator: ".", maxSplits: 1, omittingEmptySubsequences: false)
        guard let whole = parts.first, Self.areDigits(whole), whole == "0" || whole.utf8.first != 0x30 else {
            return nil
        }
        if parts.count == 2, !Self.areDigits(parts[1]) { return nil }
        self.text = text
        self.whole = whole
        self.fraction = parts.count == 2 ? parts[1] : ""
    }

    /// Nil where a double is not sure to be the decimal that was written: more than 15 significant digits.
    init?(_ number: Double) {
        guard number.isFinite else { return nil }
        var mantissa = number.magnitude.description
        var exponent = 0
        if let mark = mantissa.firstIndex(of: "e") {
            exponent = Int(mantissa[mantissa.index(after: mark)...]) ?? 0
            mantissa = String(mantissa[..<mark])
        }
        let parts = mantissa.split(separator: ".", omittingEmptySubsequences: false)
        var digits = parts.joined()
        var point = (parts.first?.count ?? 0) + exponent
        let significant = digits.drop(while: { $0 == "0" }).reversed().drop(while: { $0 == "0" })
        guard significant.count <= 15, abs(exponent) <= 30 else { return nil }
        if point <= 0 {
            digits = String(repeating: "0", count: 1 - point) + digits
            point = 1
        }
        if digits.count < point { digits += String(repeating: "0", count: point - digits.count) }
        let whole = digits.prefix(point).drop(while: { $0 == "0" })
        let fraction = String(digits.dropFirst(point).reversed().drop(while: { $0 == "0" }).reversed())
        let size = (whole.isEmpty ? "0" : String(whole)) + (fraction.isEmpty ? "" : "." + fraction)
        self.init((number < 0 ? "-" : "") + size)
    }

    private static func areDigits(_ text: Substring) -> Bool {
        !text.isEmpty && text.utf8.allSatisfy { (0x30...0x39).contains($0) }
    }

    /// For people: "1,234,567.80".
    package var grouped: String {
        var digits = ""
        for (offset, digit) in whole.enumerated() {
            if offset > 0, (whole.count - offset) % 3 == 0 { digits += "," }
            digits.append(digit)
        }
        return (isNegative ? "-" : "") + digits + (fraction.isEmpty ? "" : "." + fraction)
    }
}

extension DecimalText: Comparable {
    package static func == (left: DecimalText, right: DecimalText) -> Bool { !(left < right) && !(right < left) }

    package func hash(into hasher: inout Hasher) {
        hasher.combine(whole)
        hasher.combine(String(fraction.reversed().drop(while: { $0 == "0" })))
    }

    package static func < (left: DecimalText, right: DecimalText) -> Bool {
        switch (left.isNegative && !left.isZero, right.isNegative && !right.isZero) {
        case (true, false): true
        case (false, true): false
        case (false, false): left.magnitudeIsLess(than: right)
        case (true, true): right.magnitudeIsLess(than: left)
        }
    }

    private var isZero: Bool { (whole + fraction).allSatisfy { $0 == "0" } }

    private func magnitudeIsLess(than other: DecimalText) -> Bool {
        guard whole.count == other.whole.count else { return whole.count < other.whole.count }
        guard whole == other.whole else { return whole < other.whole }
        let width = max(fraction.count, other.fraction.count)
        let mine = fraction + String(repeating: "0", count: width - fraction.count)
        let theirs = other.fraction + String(repeating: "0", count: width - other.fraction.count)
        return mine < theirs
    }
}
