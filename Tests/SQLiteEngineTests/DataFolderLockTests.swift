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

    @Test("A child process that outlives the server does not hold the folder on")
    func child() throws {
        let folder = try TemporaryFolder()
        let held = try DataFolderLock.take(folder.path)
        let files = FileManager.default
        let descriptor = try #require(
            try files.contentsOfDirectory(atPath: "/proc/self/fd").first { name in
                (try? files.destinationOfSymbolicLink(atPath: "/proc/self/fd/\(name)")) == "\(folder.path)/lock"
            }
        )
        let flags = try String(contentsOfFile: "/proc/self/fdinfo/\(descriptor)", encoding: .utf8)
            .split(separator: "\n").first { $0.hasPrefix("flags:") }
            .flatMap { Int($0.dropFirst("flags:".count).drop(while: \.isWhitespace), radix: 8) }
        #expect(try #require(flags) & Int(O_CLOEXEC) != 0)
        withExtendedLifetime(held) {}
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
