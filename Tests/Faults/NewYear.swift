import Foundation
import Harness
import Interchange

/// Cases are registered while the year ends: the numbers of the old year end, those of the new one begin with 1.
package struct NewYear: Fault {
    package let name = "Numbers over New Year"

    package init() {}

    package func run(_ thoroughness: Thoroughness) async throws -> FaultRow {
        var row = FaultRow(name)
        guard let shim = try await Shim.make() else { return .notTried(name, because: "no C compiler") }
        let court = try await TriedCourt.make()
        let count = thoroughness == .full ? 120 : 8
        // Filed an hour before, so that only registering crosses the midnight, and the period to decide has not ended.
        let midnight = Self.midnight()
        let before = try await court.serve(shim.clock(ahead: midnight - Int(Date().timeIntervalSince1970) - 3_600))
        let party = try await Filer.signIn(at: before.address)
        var filings: [String] = []
        for _ in 0..<count {
            if let receipt = await party.file(nil, noting: court.promises) { filings.append(receipt.filing) }
        }
        await before.stop()
        row.expect(filings.count == count, "only \(filings.count) of \(count) filed")
        // Court time is UTC+8; the server and its clerks are there some seconds before midnight.
        let seconds = thoroughness == .full ? 8 : 5
        let server = try await court.serve(shim.clock(ahead: midnight - Int(Date().timeIntervalSince1970) - seconds))
        let clerk = try await Filer.signIn(at: server.address, contact: TriedCourt.clerk)
        var numbers: [String] = []
        for (index, filing) in filings.enumerated() {
            row.tries += 1
            // Half before, half after: the second half waits for the bells.
            if index == count / 2 { try await Self.waitForNewYear(clerk) }
            if let number = try? await clerk.register(filing) { numbers.append(number) }
        }
        await server.stop()
        row.expect(numbers.count == filings.count, "only \(numbers.count) of \(filings.count) registered")
        let years = Dictionary(grouping: numbers) { $0.prefix(6) }
        row.expect(years.count == 2, "all numbers are of one year")
        row.expect(
            numbers.last.map { $0.hasSuffix("民初\(years[$0.prefix(6)]?.count ?? 0)号") } ?? false,
            "the new year does not begin with 1"
        )
        row.remarks.append(
            years.keys.sorted().map { "\($0): \(years[$0]?.count ?? 0) numbers" }.joined(separator: ", ")
        )
        try await court.settle(into: &row)
        return row
    }

    /// 1 January of next year, 00:00 court time, in seconds since 1970.
    private static func midnight() -> Int {
        var calendar = Calendar(identifier: .gregorian)
        calendar.timeZone = TimeZone(secondsFromGMT: 8 * 3600) ?? .gmt
        let year = calendar.component(.year, from: Date()) + 1
        let date = calendar.date(from: DateComponents(year: year, month: 1, day: 1)) ?? Date()
        return Int(date.timeIntervalSince1970)
    }

    /// Until the server's own clock says it is the new year; it says so when a filing is begun.
    private static func waitForNewYear(_ clerk: Filer) async throws {
        for _ in 0..<400 {
            let filing = try await clerk.begin()
            if filing.startedAt.contains("-01-01T") { return }
            try await Task.sleep(for: .milliseconds(100))
        }
    }
}
