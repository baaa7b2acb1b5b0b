import ArgumentParser
import Foundation
import Harness

/// `make bench`: how many filings reach a durable receipt in a second, beside the raw floor of the same writes and syncs.
///
/// Both are measured in the same run, one after the other in rounds, because machines are noisy: look at the ratio.
@main
struct FilingBench: AsyncParsableCommand {
    static let configuration = CommandConfiguration(
        abstract: "Filings a second to durable receipt, start-up time, resident memory."
    )

    @Option(help: "Seconds a measurement lasts.")
    var seconds = 8

    @Option(help: "How many people file at the same time.")
    var people = 8

    @Option(help: "Where to put the data: on the disk that is to be measured.")
    var folder: String?

    @Flag(help: "Print JSON as well.")
    var json = false

    func run() async throws {
        let place = try folder.map { try TemporaryFolder(in: $0) } ?? TemporaryFolder()
        var rows: [Measurement] = []
        for size in [100_000, 1_000_000] {
            let document = try BenchDocument.make(bytes: size, in: place)
            let floor = try RawFloor(folder: place.path, document: document, writers: people).measure(seconds: seconds)
            let filings = try await FilingRun(place: place, document: document, people: people).measure(
                seconds: seconds
            )
            rows.append(
                Measurement(
                    what: "3 x \(size / 1000) KB",
                    floorPerSecond: floor,
                    filingsPerSecond: filings.perSecond,
                    p50Milliseconds: filings.p50,
                    p99Milliseconds: filings.p99,
                    startUpMilliseconds: filings.startUp,
                    residentMegabytes: filings.residentMegabytes
                )
            )
        }
        report(rows)
    }

    private func report(_ rows: [Measurement]) {
        print("\(people) people at once, \(seconds) s a measurement")
        print("documents     raw floor/s  filings/s  ratio   p50 ms   p99 ms  start ms  resident MB")
        for row in rows {
            let cells = [
                row.what.padding(toLength: 12, withPad: " ", startingAt: 0), Self.number(row.floorPerSecond, 12),
                Self.number(row.filingsPerSecond, 10), Self.number(row.filingsPerSecond / row.floorPerSecond, 6),
                Self.number(row.p50Milliseconds, 8), Self.number(row.p99Milliseconds, 8),
                Self.number(row.startUpMilliseconds, 9), Self.number(row.residentMegabytes, 12),
            ]
            print(cells.joined(separator: " "))
        }
        guard json, let data = try? JSONEncoder().encode(rows) else { return }
        print(String(decoding: data, as: UTF8.self))
    }

    private static func number(_ value: Double, _ width: Int) -> String {
        let digits = value < 10 ? 2 : value < 100 ? 1 : 0
        let scale = [1.0, 10, 100][digits]
        let rounded = (value * scale).rounded() / scale
        let text = digits == 0 ? "\(Int(rounded))" : "\(rounded)"
        return String(repeating: " ", count: max(0, width - text.count)) + text
    }
}

struct Measurement: Encodable {
    let what: String
    let floorPerSecond: Double
    let filingsPerSecond: Double
    let p50Milliseconds: Double
    let p99Milliseconds: Double
    let startUpMilliseconds: Double
    let residentMegabytes: Double
}
