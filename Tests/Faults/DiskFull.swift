import Commands
import Foundation
import Harness

/// The disk is full, and then has room again.
///
/// On a real small file system, so root is needed to mount it.
package struct DiskFull: Fault {
    package let name = "Disk full (tmpfs of 32 MB), then room again"

    package init() {}

    package func run(_ thoroughness: Thoroughness) async throws -> FaultRow {
        guard getuid() == 0 else { return .notTried(name, because: "mounting a small file system needs root") }
        var row = FaultRow(name)
        let place = try TemporaryFolder()
        let mounted = try await CommandLineRun.run(
            "/usr/bin/mount",
            ["-t", "tmpfs", "-o", "size=32m", "tmpfs", place.path]
        )
        guard mounted.exitCode == 0 else { return .notTried(name, because: "mount is not allowed here") }
        do {
            try await fill(place, thoroughness, into: &row)
        } catch {
            await Self.unmount(place)
            throw error
        }
        await Self.unmount(place)
        return row
    }

    private func fill(_ place: TemporaryFolder, _ thoroughness: Thoroughness, into row: inout FaultRow) async throws {
        let court = try await TriedCourt.make(in: place.path)
        let outside = try TemporaryFolder()
        let ballast = place.path + "/ballast"
        let server = try await court.serve()
        let filer = try await Filer.signIn(at: server.address)
        for round in 0..<(thoroughness == .full ? 3 : 1) {
            // What was filed in the round before is still there: the ballast leaves room for little more.
            let free = try FileManager.default.attributesOfFileSystem(forPath: place.path)[.systemFreeSize] as? Int ?? 0
            let weight = min(12_000_000, free - 2_000_000)
            row.expect(
                FileManager.default.createFile(atPath: ballast, contents: Data(count: max(0, weight))),
                "no ballast in round \(round + 1)"
            )
            var refused = 0
            for number in 0..<60 where refused < 5 {
                row.tries += 1
                let document = try TriedCourt.document(bytes: 900_000, number: number + round, in: outside)
                if await filer.file(document, noting: court.promises) == nil { refused += 1 }
            }
            row.expect(refused == 5, "the disk was never full")
            row.expect((try? await filer.client.get("/filings")) != nil, "with a full disk nothing can be read")
            row.expect(server.isRunning, "the server ended because the disk was full")
            try FileManager.default.removeItem(atPath: ballast)
            let small = try TriedCourt.document(bytes: 20_000, in: outside)
            var receipt = await filer.file(small, noting: court.promises)
            // The code for signing is sent again a few seconds after it could not be.
            for _ in 0..<3 where receipt == nil { receipt = await filer.file(small, noting: court.promises) }
            row.expect(receipt != nil, "with room again nothing is taken")
        }
        row.remarks.append("refused while full, reading goes on; with room again it takes filings without a restart")
        await server.kill()
        try await court.settle(into: &row)
    }

    private static func unmount(_ place: TemporaryFolder) async {
        _ = try? await CommandLineRun.run("/usr/bin/umount", [place.path])
    }
}
