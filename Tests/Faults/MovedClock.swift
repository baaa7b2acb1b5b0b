import Commands
import Foundation
import Harness
import Interchange

/// The machine's clock is wrong by years, and then goes back.
package struct MovedClock: Fault {
    package let name = "Clock +2 years, then back, then −1 hour"

    package init() {}

    package func run(_ thoroughness: Thoroughness) async throws -> FaultRow {
        var row = FaultRow(name)
        guard let shim = try await Shim.make() else { return .notTried(name, because: "no C compiler") }
        let court = try await TriedCourt.make()
        let year = 365 * 86_400
        let clocks = [("now", 0), ("+2 years", 2 * year), ("back", 0), ("−1 hour", -3_600)]
        for (words, seconds) in thoroughness == .full ? clocks : [clocks[1], clocks[3]] {
            row.tries += 1
            let server = try await court.serve(shim.clock(ahead: seconds))
            let filer = try await Filer.signIn(at: server.address)
            guard let receipt = await filer.file(nil, noting: court.promises) else {
                row.expect(false, "\(words): no receipt")
                await server.stop()
                continue
            }
            let clerk = try await Filer.signIn(at: server.address, contact: TriedCourt.clerk)
            let number = try? await clerk.register(receipt.filing)
            row.expect(number != nil, "\(words): not registered")
            row.expect(await filer.papersMade(of: receipt.filing), "\(words): the papers were not made")
            row.remarks.append("\(words): \(number ?? "no number")")
            await server.stop()
            try await court.check(into: &row)
        }
        try await court.settle(into: &row)
        return row
    }
}

extension Filer {
    /// As a clerk: takes a filing and registers it.
    /// - Returns: the case number.
    func register(_ filing: String) async throws -> String {
        _ = try await client.post("/filings/\(filing)/claim", [String: String]())
        return try await client.post("/filings/\(filing)/registration", ["procedure": "summary"])
            .decoded(as: CaseModel.self).number
    }
}
