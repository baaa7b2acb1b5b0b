import Foundation

/// One scenario at one size.
struct GrowthPoint: Encodable, Sendable {
    let scenario: String
    let filings: Int
    let served: Int
    let p50Milliseconds: Double
    let p99Milliseconds: Double
    /// Of the server, for each time; neighbours do not change it much.
    let processorMilliseconds: Double
    let errors: Int
    let firstError: String?
    let residentMegabytes: Double
    let storeMegabytes: Double
    let secondsToMake: Double
}

/// The table of a growth run: first how much slower the largest is than the smallest.
struct GrowthReport: Encodable, Sendable {
    /// The slowest of a hundred may take so many times longer at the largest size.
    static let goal = 1.5

    let machine: Machine
    let loadAfter: Double
    let points: [GrowthPoint]

    var sizes: [Int] { Set(points.map(\.filings)).sorted() }

    var scenarios: [String] {
        points.map(\.scenario).reduce(into: []) { if !$0.contains($1) { $0.append($1) } }
    }

    /// The p99 at the largest size in terms of that at the smallest.
    static func growth(of scenario: String, in points: [GrowthPoint]) -> Double? {
        let found = points.filter { $0.scenario == scenario }.sorted { $0.filings < $1.filings }
        guard found.count > 1, let first = found.first, let last = found.last, first.p99Milliseconds > 0 else {
            return nil
        }
        return last.p99Milliseconds / first.p99Milliseconds
    }

    var markdown: String {
        let heads = sizes.map { "p50 / p99 (processor) ms at \($0)" }
        var lines = [
            machine.words + ", after \((loadAfter * 10).rounded() / 10).", "",
            "| Growth of p99 | Scenario | " + heads.joined(separator: " | ") + " |",
            "|---|---|" + String(repeating: "---|", count: heads.count),
        ]
        for scenario in scenarios {
            let cells = sizes.map { size in
                points.first { $0.scenario == scenario && $0.filings == size }.map {
                    "\(Report.number($0.p50Milliseconds)) / \(Report.number($0.p99Milliseconds)) "
                        + "(\(Report.number($0.processorMilliseconds)))"
                } ?? "–"
            }
            let growth = Self.growth(of: scenario, in: points).map { growth in
                "× \(Report.number(growth))" + (growth <= Self.goal ? "" : " MISSED (goal × \(Self.goal))")
            }
            lines.append("| \(growth ?? "–") | \(scenario) | " + cells.joined(separator: " | ") + " |")
        }
        let memory = sizes.map { size in
            let point = points.last { $0.filings == size }
            let (megabytes, seconds) = (point?.storeMegabytes ?? 0, point?.secondsToMake ?? 0)
            return "\(size): \(Report.number(point?.residentMegabytes ?? 0)) MB resident, store "
                + "\(Report.number(megabytes)) MB (\(Report.number(megabytes * 1000 / Double(size))) KB a filing), made in "
                + "\(Int(seconds)) s (\(Report.number(seconds * 1000 / Double(size))) ms a filing)"
        }
        let errors = points.filter { $0.errors > 0 }.map {
            "- \($0.scenario) at \($0.filings): \($0.errors) errors, the first: \($0.firstError ?? "")"
        }
        return (lines + ["", memory.joined(separator: "; ") + "."] + errors).joined(separator: "\n")
    }

    var json: String {
        let encoder = JSONEncoder()
        encoder.outputFormatting = [.sortedKeys, .prettyPrinted, .withoutEscapingSlashes]
        return (try? encoder.encode(self)).map { String(decoding: $0, as: UTF8.self) } ?? "{}"
    }
}
