import Foundation

/// The slowest of a hundred against the size of the store, both logarithmic, as a picture for the documentation.
struct GrowthChart {
    private static let width = 760.0
    private static let height = 400.0
    private static let left = 64.0
    private static let right = 290.0
    private static let top = 24.0
    private static let bottom = 48.0
    /// Apart in light and colour, also for those who see red and green alike; each has a mark of its own shape too.
    private static let colours = ["#0b5fa5", "#b3541e", "#3d7a3d", "#7a3d7a", "#444444"]

    let points: [GrowthPoint]
    /// As "SQLite, 26 November 2026".
    let heading: String

    var svg: String {
        let sizes = points.map { Double($0.filings) }
        let values = points.map { max($0.p99Milliseconds, 0.1) }
        guard let smallest = sizes.min(), let largest = sizes.max(), let low = values.min(), let high = values.max()
        else {
            return ""
        }
        let (bottomPower, topPower) = (
            log10(low).rounded(.down), max(log10(high).rounded(.up), log10(low).rounded(.down) + 1)
        )
        func x(_ size: Double) -> Double {
            let share = largest > smallest ? log10(size / smallest) / log10(largest / smallest) : 0.5
            return Self.left + share * (Self.width - Self.left - Self.right)
        }
        func y(_ value: Double) -> Double {
            let share = (log10(max(value, 0.1)) - bottomPower) / (topPower - bottomPower)
            return Self.height - Self.bottom - share * (Self.height - Self.top - Self.bottom)
        }
        var parts = [head]
        for power in Int(bottomPower)...Int(topPower) {
            let value = pow(10, Double(power))
            parts.append(line(Self.left, y(value), Self.width - Self.right, y(value), "#cccccc"))
            parts.append(text(Self.left - 8, y(value) + 4, value < 1 ? "\(value)" : "\(Int(value))", "end"))
        }
        for size in Set(sizes).sorted() {
            parts.append(text(x(size), Self.height - Self.bottom + 20, Self.grouped(Int(size)), "middle"))
        }
        parts.append(text(x(smallest), Self.height - 10, "filings in the store", "start"))
        parts.append(text(Self.left, 14, "p99, milliseconds – \(heading)", "start"))
        let scenarios = points.map(\.scenario).reduce(into: [String]()) { if !$0.contains($1) { $0.append($1) } }
        for (index, scenario) in scenarios.enumerated() {
            let colour = Self.colours[index % Self.colours.count]
            let found = points.filter { $0.scenario == scenario }.sorted { $0.filings < $1.filings }
                .map { (x(Double($0.filings)), y($0.p99Milliseconds)) }
            let path = found.map { "\(Self.short($0.0)),\(Self.short($0.1))" }.joined(separator: " ")
            parts.append(#"<polyline points="\#(path)" fill="none" stroke="\#(colour)" stroke-width="2"/>"#)
            parts += found.map { mark(index, $0.0, $0.1, colour) }
            let place = Self.top + 16 + Double(index) * 22
            parts.append(mark(index, Self.width - Self.right + 20, place - 4, colour))
            let growth = GrowthReport.growth(of: scenario, in: points).map { ", × \(Report.number($0))" } ?? ""
            parts.append(text(Self.width - Self.right + 32, place, scenario + growth, "start"))
        }
        return (parts + ["</svg>", ""]).joined(separator: "\n")
    }

    private var head: String {
        """
        <svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 \(Int(Self.width)) \(Int(Self.height))" \
        font-family="sans-serif" font-size="12" fill="#222222" role="img">
        <title>The slowest answer in a hundred as the store grows</title>
        <rect width="100%" height="100%" fill="#ffffff"/>
        """
    }

    private func mark(_ index: Int, _ x: Double, _ y: Double, _ colour: String) -> String {
        let (left, top) = (Self.short(x - 4), Self.short(y - 4))
        switch index % 3 {
        case 0: return #"<circle cx="\#(Self.short(x))" cy="\#(Self.short(y))" r="4" fill="\#(colour)"/>"#
        case 1: return #"<rect x="\#(left)" y="\#(top)" width="8" height="8" fill="\#(colour)"/>"#
        default:
            let corners =
                "\(Self.short(x)),\(top) \(Self.short(x + 5)),\(Self.short(y + 4)) \(Self.short(x - 5)),\(Self.short(y + 4))"
            return #"<polygon points="\#(corners)" fill="\#(colour)"/>"#
        }
    }

    private func line(_ x1: Double, _ y1: Double, _ x2: Double, _ y2: Double, _ colour: String) -> String {
        #"<line x1="\#(Self.short(x1))" y1="\#(Self.short(y1))" x2="\#(Self.short(x2))" y2="\#(Self.short(y2))" stroke="\#(colour)"/>"#
    }

    private func text(_ x: Double, _ y: Double, _ words: String, _ anchor: String) -> String {
        #"<text x="\#(Self.short(x))" y="\#(Self.short(y))" text-anchor="\#(anchor)">\#(words)</text>"#
    }

    private static func short(_ number: Double) -> String { "\((number * 10).rounded() / 10)" }

    private static func grouped(_ number: Int) -> String {
        let digits = Array("\(number)")
        return digits.enumerated().map { index, digit in
            let left = digits.count - index
            return String(digit) + (left > 1 && left % 3 == 1 ? "," : "")
        }.joined()
    }
}
