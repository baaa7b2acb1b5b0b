import LoadGenerator
import Testing

@Suite("Syncs are counted in what strace wrote")
struct SyncLogTests {
    private let log = SyncLog(
        """
        812 fsync(9</srv/court/vault/7f>) = 0
        812 fdatasync(11</srv/court/dengwen.sqlite-wal> <unfinished ...>
        813 sync_file_range(4</srv/court/vault/7f/a1.part>, 0, 0, SYNC_FILE_RANGE_WRITE) = 0
        812 <... fdatasync resumed>)            = 0
        814 +++ exited with 0 +++
        813 msync(0x7f0000000000, 32768, MS_SYNC) = 0

        """
    )

    @Test("A call that another one interrupts is one call; an exit is none")
    func count() {
        #expect(log.count == 4)
    }

    @Test("Those of documents are told apart from those of the database")
    func folder() {
        #expect(log.count(in: "/srv/court/vault/") == 2)
        #expect(log.count(in: "/srv/elsewhere/") == 0)
    }
}
