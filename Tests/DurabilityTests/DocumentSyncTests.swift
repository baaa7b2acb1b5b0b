import Testing

@Suite("A kept document is on the disk", .enabled(if: Traced.available))
struct DocumentSyncTests {
    static let calls = "fsync,fdatasync,rename,renameat,renameat2,mkdir,mkdirat"

    @Test("Bytes are synced before they get their name, and the name before the answer")
    func order() throws {
        let folder = try TemporaryFolder()
        let traced = try Traced.run(["documents", folder.path, "3"], trace: Self.calls)
        #expect(traced.outcomes == ["done 2"])

        let names = traced.calls.map { $0.prefix { $0 != "(" } }
        #expect(
            names == [
                // The vault and its folder `incoming`.
                "mkdir", "mkdir", "fsync",
                // The shelf, then the filing on it, each name synced in the folder above.
                "mkdir", "fsync", "mkdir", "fsync",
                // The bytes, the names, and one sync for the three names.
                "fdatasync", "fdatasync", "fdatasync", "rename", "rename", "rename", "fsync",
                // The second time the folders are known.
                "fdatasync", "fdatasync", "fdatasync", "rename", "rename", "rename", "fsync",
            ]
        )
    }

    @Test(
        "After one failed sync nothing more is kept, even if the next sync would succeed",
        arguments: ["fdatasync:error=EIO:when=2", "fsync:error=EIO:when=3", "fsync:error=EIO:when=4"]
    )
    func failedSync(inject: String) throws {
        let folder = try TemporaryFolder()
        let traced = try Traced.run(["documents", folder.path, "3"], trace: Self.calls, inject: inject)
        #expect(traced.outcomes == ["syncFailed 2"])
    }
}
