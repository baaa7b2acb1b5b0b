import Foundation

/// PostgreSQL's own programs, run by somebody who is not root: they refuse root.
struct Programs: Sendable {
    let folder: String
    private let isRoot = geteuid() == 0

    static func find() throws -> Programs {
        let place = "/usr/lib/postgresql"
        let versions = (try? FileManager.default.contentsOfDirectory(atPath: place)) ?? []
        let newest = versions.compactMap(Int.init).max()
        guard let newest, FileManager.default.fileExists(atPath: "\(place)/\(newest)/bin/initdb") else {
            throw PostgresServer.Problem.notInstalled
        }
        return Programs(folder: "\(place)/\(newest)/bin")
    }

    /// How a shell calls a program.
    func line(_ program: String) -> String {
        asOwner("\(folder)/\(program)")
    }

    func asOwner(_ line: String) -> String { (isRoot ? "runuser -u postgres -- " : "") + line }

    /// A folder that whoever runs the programs may write; its path is short, since a socket's may have 107 bytes.
    func makeFolder() throws -> String {
        let path = "/tmp/dengwen-pg-\(UUID().uuidString.prefix(8))"
        try FileManager.default.createDirectory(atPath: path, withIntermediateDirectories: false)
        try giveAway(path)
        return path
    }

    func giveAway(_ path: String) throws {
        if isRoot { try Shell.run("chown postgres '\(path)'") }
    }

    func append(_ text: String, to file: String) throws {
        let handle = try FileHandle(forWritingTo: URL(fileURLWithPath: file))
        try handle.seekToEnd()
        try handle.write(contentsOf: Data(text.utf8))
        try handle.close()
    }

    func run(_ program: String, _ arguments: String...) throws {
        try Shell.run(([line(program)] + arguments.map { "'\($0)'" }).joined(separator: " "))
    }
}
