import Foundation
import Harness
import OwnCluster
import Synchronization
import TestCluster

/// Several servers over one PostgreSQL cluster of the test's own and one shared data folder, behind a proxy.
final class Province: Sendable {
    let proxy: RoundRobin
    private let cluster: PostgresServer
    private let folder: TemporaryFolder
    private let servers: Mutex<[RunningServer]>

    static func open(servers count: Int) async throws -> Province {
        let cluster = try await PostgresServer.start(.durability)
        let province = try Province(cluster)
        let demo = try await province.dengwen(["demo"])
        guard demo.exitCode == 0 else { throw HarnessProblem.commandFailed(demo.words) }
        for _ in 0..<count {
            let server = try await province.start()
            province.servers.withLock { $0.append(server) }
        }
        province.spread()
        return province
    }

    private init(_ cluster: PostgresServer) throws {
        self.cluster = cluster
        proxy = try RoundRobin()
        folder = try TemporaryFolder()
        servers = Mutex([])
    }

    private var environment: [String: String] {
        // A short lease, so that tasks go from a dead process to another while the test looks on.
        ["DENGWEN_DATABASE": cluster.url(), "DENGWEN_OUTBOX_LEASE_SECONDS": "3"]
    }

    func dengwen(_ arguments: [String]) async throws -> CommandLineRun {
        try await CommandLineRun.dengwen(arguments + ["--data", folder.path], environment: environment)
    }

    private func start() async throws -> RunningServer {
        try await RunningServer.start(in: folder, environment: environment)
    }

    private func spread() {
        proxy.spread(over: servers.withLock { $0.map(\.address) })
    }

    /// SIGKILL for one server; a new one takes its place.
    func killAndReplace(_ index: Int) async throws {
        await servers.withLock { $0[index] }.kill()
        let server = try await start()
        servers.withLock { $0[index] = server }
        spread()
    }

    /// Nothing waits any more: what a dead process had taken, another has done.
    func settle() async throws {
        let work = try await dengwen(["work", "--until-done"])
        guard work.exitCode == 0 else { throw HarnessProblem.commandFailed(work.words) }
    }

    func close() async {
        for server in servers.withLock({ $0 }) { await server.stop() }
        cluster.stop()
    }
}
