import Foundation
import SQLEngine
import SQLiteEngine
import Testing

@Suite("One server a data folder")
struct DataFolderLockTests {
    @Test("A second server is refused, and told which process holds the folder")
    func refused() throws {
        let folder = try TemporaryFolder()
        let held = try DataFolderLock.take(folder.path)
        let problem = try #require(throws: DatabaseProblem.self) { try DataFolderLock.take(folder.path) }
        #expect(problem.code == .folderInUse)
        #expect(problem.detail.contains("\(ProcessInfo.processInfo.processIdentifier)"))
        withExtendedLifetime(held) {}
    }

    @Test("Let go of, the folder can be taken again")
    func released() throws {
        let folder = try TemporaryFolder()
        do {
            let held = try DataFolderLock.take(folder.path)
            withExtendedLifetime(held) {}
        }
        #expect(throws: Never.self) { try DataFolderLock.take(folder.path) }
    }

    @Test("A child process does not hold the folder on")
    func child() throws {
        let folder = try TemporaryFolder()
        let child = Process()
        child.executableURL = URL(fileURLWithPath: "/bin/cat")
        let input = Pipe()
        child.standardInput = input
        do {
            let held = try DataFolderLock.take(folder.path)
            try child.run()
            withExtendedLifetime(held) {}
        }
        #expect(throws: Never.self) { try DataFolderLock.take(folder.path) }
        input.fileHandleForWriting.closeFile()
        child.waitUntilExit()
    }

    @Test("A command waits its turn, and no longer than it was told to")
    func waiting() async throws {
        let folder = try TemporaryFolder()
        let held = try DataFolderLock.take(folder.path)
        let problem = try await #require(throws: DatabaseProblem.self) {
            _ = try await DataFolderLock.take(folder.path, waiting: .zero)
        }
        #expect(problem.code == .folderInUse)
        withExtendedLifetime(held) {}
    }

    @Test("A folder that is not there cannot be locked")
    func noFolder() throws {
        let problem = try #require(throws: DatabaseProblem.self) { try DataFolderLock.take("/nonexistent") }
        #expect(problem.code == .cannotOpen)
    }
}
