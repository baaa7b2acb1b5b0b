import Harness

/// A second server on the same data folder.
package struct TwoServers: Fault {
    package let name = "Two servers on one data folder"

    package init() {}

    package func run(_ thoroughness: Thoroughness) async throws -> FaultRow {
        var row = FaultRow(name)
        let court = try await TriedCourt.make()
        let server = try await court.serve()
        let filer = try await Filer.signIn(at: server.address)
        for _ in 0..<(thoroughness == .full ? 10 : 1) {
            row.tries += 1
            let second = try await CommandLineRun.dengwen(["serve", "--data", court.folder.path, "--port", "0"])
            row.expect(second.exitCode == 4, "the second server ended with \(second.exitCode), not 4")
            row.expect(second.words.contains("in use by another process"), "no sentence says why")
            row.expect(await filer.file(nil, noting: court.promises) != nil, "the first server did not go on")
        }
        row.remarks.append("the second is refused with a sentence and exit code 4, the first goes on")
        await server.stop()
        try await court.settle(into: &row)
        return row
    }
}
