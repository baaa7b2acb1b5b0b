import Glibc
import Testing

@testable import Vault

@Suite("What the disk refuses has a code")
struct DiskTests {
    @Test("A full disk")
    func full() throws {
        let descriptor = Glibc.open("/dev/full", O_WRONLY)
        defer { Glibc.close(descriptor) }
        let problem = try #require(throws: VaultProblem.self) {
            try [UInt8](repeating: 1, count: 10).withUnsafeBytes { try Disk.write($0, to: descriptor, "x") }
        }
        #expect(problem.code == .diskFull)
    }

    @Test("A sync that cannot be done")
    func sync() throws {
        let problem = try #require(throws: VaultProblem.self) { try Disk.syncData(-1, "x") }
        #expect(problem.code == .syncFailed)
    }

    @Test("Every problem has a sentence in both languages", arguments: VaultProblem.Code.allCases)
    func sentences(code: VaultProblem.Code) {
        #expect(VaultProblem(code).chinese.hasSuffix("。"))
        #expect(VaultProblem(code).english.hasSuffix("."))
    }
}
