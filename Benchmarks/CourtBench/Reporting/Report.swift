import Foundation

/// The table and the JSON of a run.
struct Report: Encodable, Sendable {
    let machine: Machine
    let loadAfter: Double
    let seconds: Double
    let startUpMilliseconds: Double
    let rows: [Row]

    /// As in Docs/Performance.md: the ratio first.
    var markdown: String {
        var lines = [
            machine.words + ", after \((loadAfter * 10).rounded() / 10); \(Int(seconds)) s in all; "
                + "start-up \(Int(startUpMilliseconds)) ms.",
            "",
            "| Ratio to the floor | Scenario | A second | p50 ms | p99 ms | Limit ms | Floors, a second | Server ms each "
                + "| Outbox left | Resident MB |",
            "|---|---|---|---|---|---|---|---|---|---|",
        ]
        for row in rows {
            let cells = [
                Self.ratios(row), row.scenario, row.perSecond.map(Self.number) ?? "none held",
                Self.number(row.p50Milliseconds), Self.number(row.p99Milliseconds), Self.number(row.limitMilliseconds),
                Self.floors(row), row.processorMilliseconds.map(Self.number) ?? "–",
                row.outboxWaiting.map(String.init) ?? "–", Self.number(row.residentMegabytes),
            ]
            lines.append("| " + cells.joined(separator: " | ") + " |")
        }
        let notes = rows.flatMap { row in
            [
                row.goal.map { "- \(row.scenario): \($0)" },
                row.firstError.map { "- \(row.scenario): \(row.errors) errors, the first: \($0)" },
            ]
            .compactMap(\.self)
        }
        return (lines + (notes.isEmpty ? [] : [""] + notes)).joined(separator: "\n")
    }

    var json: String {
        let encoder = JSONEncoder()
        encoder.outputFormatting = [.sortedKeys, .prettyPrinted, .withoutEscapingSlashes]
        return (try? encoder.encode(self)).map { String(decoding: $0, as: UTF8.self) } ?? "{}"
    }

    private static func ratios(_ row: Row) -> String {
        let ratios = row.floors.compactMap { floor in
            row.ratio(to: floor).map { "\(($0 * 1000).rounded() / 1000) of \(floor.name)" }
        }
        return ratios.isEmpty ? "–" : ratios.joined(separator: "; ")
    }

    private static func floors(_ row: Row) -> String {
        let floors = row.floors.map { floor in
            floor.perSecond.map { "\(floor.name) \(number($0)) (\(floor.words))" } ?? "\(floor.name) \(floor.words)"
        }
        return floors.isEmpty ? "–" : floors.joined(separator: "; ")
    }

    static func number(_ value: Double) -> String {
        switch value {
        case ..<10: "\((value * 100).rounded() / 100)"
        case ..<100: "\((value * 10).rounded() / 10)"
        default: "\(Int(value.rounded()))"
        }
    }
}
