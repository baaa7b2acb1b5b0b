import Testing

@Suite("What is answered is on the disk", .enabled(if: Traced.available))
struct CommitSyncTests {
    static let syncs = "fsync,fdatasync"

    @Test("Every commit that comes alone is synced")
    func lone() throws {
        let folder = try TemporaryFolder()
        let traced = try Traced.run(["commits", folder.path, "50"], trace: Self.syncs)
        #expect(traced.outcomes == ["done 50"])
        // One each, and a few for opening and closing. With `synchronous = NORMAL` there would be only those few.
        #expect((50..<60).contains(traced.calls.count { $0.contains("court.sqlite-wal>") }))
    }

    @Test("Commits that come together share their syncs")
    func together() throws {
        let folder = try TemporaryFolder()
        let traced = try Traced.run(["batch", folder.path, "500"], trace: Self.syncs)
        #expect(traced.outcomes == ["done 500"])
        #expect(traced.count("fdatasync", "fsync") < 250)
    }

    @Test("After one failed sync nothing is accepted any more, even if the next sync would succeed")
    func failedSync() throws {
        let folder = try TemporaryFolder()
        _ = try Traced.run(["commits", folder.path, "1"], trace: Self.syncs)
        let traced = try Traced.run(
            ["commits", folder.path, "200"],
            trace: Self.syncs,
            // Counted by thread, and the writer may change threads.
            inject: "fdatasync:error=EIO:when=6"
        )
        let done = traced.outcomes.first.flatMap { Int($0.dropFirst("done ".count)) } ?? 0
        #expect((1..<200).contains(done))
        #expect(traced.outcomes == ["done \(done)", "syncFailed \(200 - done)"])
    }
}
