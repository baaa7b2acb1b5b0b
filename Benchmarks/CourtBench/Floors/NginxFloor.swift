import Foundation
import Harness
import LoadGenerator
import NIOCore

/// nginx from Debian, in a folder of its own: takes the same files by WebDAV PUT, and answers the same page as a static file.
///
/// It syncs nothing: its PUT is a floor for what the network and the file system cost, not for a promise.
struct NginxFloor: Sendable {
    static let put = "nginx WebDAV PUT"
    static let get = "nginx, static file"

    let folder: TemporaryFolder
    let lines: Lines
    private let child: ServerChild

    /// Nil where nginx or its module is not installed.
    static func start(in place: String, on group: any EventLoopGroup) async throws -> NginxFloor? {
        guard let program = ["/usr/sbin/nginx", "/usr/bin/nginx"].first(where: FileManager.default.isExecutableFile)
        else {
            return nil
        }
        let folder = try TemporaryFolder(in: place)
        for name in ["files", "body", "logs"] {
            try FileManager.default.createDirectory(atPath: "\(folder.path)/\(name)", withIntermediateDirectories: true)
            chmod("\(folder.path)/\(name)", 0o777)
        }
        chmod(folder.path, 0o755)
        let port = FreePort.find()
        let settings = folder.path + "/nginx.conf"
        try configuration(folder.path, port).write(toFile: settings, atomically: true, encoding: .utf8)
        let errors = folder.path + "/logs/error.log"
        let child = try ServerChild(program, ["-c", settings, "-p", folder.path, "-e", errors])
        let lines = Lines(host: "127.0.0.1", port: port, most: 64, on: group)
        try await answered(lines)
        return NginxFloor(folder: folder, lines: lines, child: child)
    }

    private static func configuration(_ folder: String, _ port: Int) -> String {
        """
        daemon off;
        worker_processes 2;
        pid \(folder)/nginx.pid;
        error_log \(folder)/logs/error.log error;
        events { worker_connections 512; }
        http {
            access_log off;
            types { text/html html; }
            sendfile on;
            keepalive_requests 1000000;
            client_body_temp_path \(folder)/body;
            client_max_body_size 100m;
            client_body_in_file_only off;
            proxy_temp_path \(folder)/body;
            fastcgi_temp_path \(folder)/body;
            uwsgi_temp_path \(folder)/body;
            scgi_temp_path \(folder)/body;
            server {
                listen 127.0.0.1:\(port);
                root \(folder)/files;
                location / { dav_methods PUT; create_full_put_path on; dav_access user:rw; }
            }
        }

        """
    }

    /// Until it answers at all; bounded.
    private static func answered(_ lines: Lines) async throws {
        let look = PreparedRequest("GET", "/", host: lines.authority)
        for _ in 0..<100 {
            if (try? await lines.with({ try await $0.send(look) })) != nil { return }
            try await Task.sleep(for: .milliseconds(50))
        }
        throw BenchProblem.cannotStart("nginx")
    }

    func measurePut(_ documents: [Data], seconds: Double, people: Int) async throws -> Floor {
        let bodies = documents.map { ByteBuffer(bytes: $0) }
        let host = lines.authority
        let rate = try await ClosedLoop(lines: lines, people: people).measure(seconds: seconds) { person, line in
            for (part, body) in bodies.enumerated() {
                // The same names again and again: runs are bounded in bytes.
                _ = try await line.expect(PreparedRequest("PUT", "/\(person)-\(part).pdf", host: host, body: [body]))
            }
        }
        return .measured(Self.put, rate, "\(documents.count) files, nothing synced")
    }

    func measureGet(_ bytes: [UInt8], seconds: Double, people: Int) async throws -> Floor {
        try Data(bytes).write(to: URL(fileURLWithPath: folder.path + "/files/page.html"))
        chmod(folder.path + "/files/page.html", 0o644)
        let request = PreparedRequest("GET", "/page.html", host: lines.authority)
        let rate = try await ClosedLoop(lines: lines, people: people).measure(seconds: seconds) { _, line in
            _ = try await line.expect(request)
        }
        return .measured(Self.get, rate, "\(bytes.count / 1000) KB")
    }

    func end() {
        lines.closeAll()
        child.end()
    }
}
