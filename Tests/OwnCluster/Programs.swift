import Foundation

/// PostgreSQL's own programs, run by somebody who is not root: they refuse root.
package struct Programs: Sendable {
    package let folder: String
    private let isRoot = geteuid() == 0

    package static func find() throws -> Programs {
        let place = "/usr/lib/postgresql"
        let versions = (try? FileManager.default.contentsOfDirectory(atPath: place)) ?? []
        let newest = versions.compactMap(Int.init).max()
        guard let newest, FileManager.default.fileExists(atPath: "\(place)/\(newest)/bin/initdb") else {
            throw PostgresServer.Problem.notInstalled
        }
        return Programs(folder: "\(place)/\(newest)/bin")
    }

    /// How a shell calls a program.
    package func line(_ program: String) -> String {
        asOwner("\(folder)/\(program)")
    }

    package func asOwner(_ line: String) -> String { (isRoot ? "runuser -u postgres -- " : "") + line }

    /// A folder that whoever runs the programs may write; its path is short, since a socket's may have 107 bytes.
    package func makeFolder() throws -> String {
        let path = "/tmp/dengwen-pg-\(UUID().uuidString.prefix(8))"
        try FileManager.default.createDirectory(atPath: path, withIntermediateDirectories: false)
        try giveAway(path)
        return path
    }

    package func giveAway(_ path: String) throws {
        if isRoot { try Shell.run("chown postgres '\(path)'") }
    }

    package func append(_ text: String, to file: String) throws {
        let handle = try FileHandle(forWritingTo: URL(fileURLWithPath: file))
        try handle.seekToEnd()
        try handle.write(contentsOf: Data(text.utf8))
        try handle.close()
    }

    package func run(_ program: String, _ arguments: String...) throws {
        try Shell.run(([line(program)] + arguments.map { "'\($0)'" }).joined(separator: " "))
    }
}
