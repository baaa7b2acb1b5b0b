import Foundation
import Harness
import LoadGenerator
import NIOCore

/// A peer in a folder of its own, made and served by its script in `Benchmarks/Peers`; nothing of it remains.
///
/// Started by root, it is served by `www-data`.
struct PeerServer: Sendable {
    /// What the script said when it had prepared it: keys, numbers, the version.
    let facts: [String: String]
    let folder: TemporaryFolder
    let lines: Lines
    private let child: ServerChild

    /// `ready` is a page that answers once it serves.
    /// - Returns: nil where the peer is not installed.
    static func start(
        _ script: String,
        in place: String,
        ready: String,
        on group: any EventLoopGroup
    ) async throws -> PeerServer? {
        let folder = try TemporaryFolder(in: place)
        try copyScripts(to: folder.path)
        let own = "\(folder.path)/\(script)"
        let prepared = try await run(own, ["prepare", folder.path])
        guard prepared.exitCode != 69 else { return nil }
        guard prepared.exitCode == 0 else {
            throw BenchProblem.cannotStart("\(script): \(prepared.words) \(lastWords(in: folder.path))")
        }
        let port = FreePort.find()
        let command = privileges + ["/bin/sh", own, "serve", folder.path, "\(port)"]
        let child = try ServerChild(command[0], Array(command.dropFirst()))
        let lines = Lines(host: "127.0.0.1", port: port, most: 256, on: group)
        let server = PeerServer(facts: facts(in: prepared.output), folder: folder, lines: lines, child: child)
        guard try await server.answers(ready) else {
            let words = lastWords(in: folder.path)
            await server.stop()
            throw BenchProblem.cannotStart("\(script): \(words)")
        }
        return server
    }

    var process: Int32 { child.processIdentifier }

    func stop() async {
        lines.closeAll()
        // Its workers finish, then its database.
        _ = try? await LoadRun.offPool { [child] in child.end(within: 20) }
    }

    /// Root may not run PostgreSQL, and need not run the rest.
    private static var privileges: [String] {
        getuid() == 0
            ? ["/usr/bin/setpriv", "--reuid", "www-data", "--regid", "www-data", "--clear-groups", "--"]
            : ["/usr/bin/env"]
    }

    private static func run(_ script: String, _ arguments: [String]) async throws -> CommandLineRun {
        let command = privileges + ["/bin/sh", script] + arguments
        return try await CommandLineRun.run(command[0], Array(command.dropFirst()))
    }

    /// The folder of the repository may be closed to `www-data`.
    private static func copyScripts(to folder: String) throws {
        let scripts = URL(fileURLWithPath: #filePath).deletingLastPathComponent().deletingLastPathComponent()
            .deletingLastPathComponent().appending(path: "Peers")
        for name in try FileManager.default.contentsOfDirectory(atPath: scripts.path) {
            let copy = "\(folder)/\(name)"
            try FileManager.default.copyItem(atPath: scripts.appending(path: name).path, toPath: copy)
            chmod(copy, 0o755)
        }
        guard getuid() == 0, let owner = getpwnam("www-data") else { return }
        chown(folder, owner.pointee.pw_uid, owner.pointee.pw_gid)
    }

    private static func facts(in output: String) -> [String: String] {
        let pairs = output.split(separator: "\n").compactMap { line -> (String, String)? in
            let parts = line.split(separator: "=", maxSplits: 1)
            return parts.count == 2 ? (String(parts[0]), String(parts[1])) : nil
        }
        return Dictionary(pairs) { $1 }
    }

    private func answers(_ path: String) async throws -> Bool {
        let look = PreparedRequest("GET", path, host: lines.authority)
        for _ in 0..<600 {
            if (try? await lines.with({ try await $0.send(look) })) != nil { return true }
            try await Task.sleep(for: .milliseconds(100))
        }
        return false
    }

    private static func lastWords(in folder: String) -> String {
        for name in ["server.log", "prepare.log", "postgres.log"] {
            guard let text = try? String(contentsOfFile: "\(folder)/\(name)", encoding: .utf8), !text.isEmpty else {
                continue
            }
            return text.split(separator: "\n").suffix(4).joined(separator: " / ")
        }
        return ""
    }
}
