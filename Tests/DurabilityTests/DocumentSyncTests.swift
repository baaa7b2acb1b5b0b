import Testing

@Suite("A kept document is on the disk", .enabled(if: Traced.available))
struct DocumentSyncTests {
    static let calls = "fsync,fdatasync,rename,renameat,renameat2,mkdir,mkdirat"

    @Test("Bytes are synced before they get their name, and the name before the answer")
    func order() throws {
        let folder = try TemporaryFolder()
        let traced = try Traced.run(["documents", folder.path, "3"], trace: Self.calls)
        #expect(traced.outcomes == ["done 1"])

        let names = traced.calls.map { String($0.prefix { $0 != "(" }) }
        let firstRename = try #require(names.firstIndex { $0.hasPrefix("rename") })
        let lastRename = try #require(names.lastIndex { $0.hasPrefix("rename") })
        #expect(names[..<firstRename].count { $0 == "fdatasync" } == 3)
        #expect(names[firstRename...lastRename].count == 3, "the three names come together")
        #expect(Array(names[(lastRename + 1)...]) == ["fsync"], "and are synced once")

        // vault, incoming | vault; shelf | vault; filing | shelf
        let folders = names[..<firstRename].filter { $0 != "fdatasync" }
        #expect(folders == ["mkdir", "mkdir", "fsync", "mkdir", "fsync", "mkdir", "fsync"])
    }

    @Test("A sync that fails is a problem with a code", arguments: ["fdatasync", "fsync"])
    func failedSync(call: String) throws {
        let folder = try TemporaryFolder()
        let traced = try Traced.run(["documents", folder.path, "3"], trace: Self.calls, inject: "\(call):error=EIO")
        #expect(traced.outcomes == ["syncFailed 1"])
    }
}
