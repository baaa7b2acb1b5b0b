import Foundation
import Harness

/// curl, as another program than ours: it trusts one certificate only.
struct Curl: Sendable {
    let server: String
    let certificate: String
    /// "--http2" or "--http1.1".
    let version: String

    struct Answer: Sendable {
        let status: Int
        /// As curl says: "2" or "1.1".
        let version: String
        /// Lines of the head, without the status.
        let head: [String]
        let bytes: Data
        /// What curl says of the connection.
        let words: String

        var body: String { String(decoding: bytes, as: UTF8.self) }

        func fields(_ name: String) -> [String] {
            let start = name.lowercased() + ": "
            return head.filter { $0.lowercased().hasPrefix(start) }.map { String($0.dropFirst(start.count)) }
        }

        /// A text of a flat answer in JSON.
        func text(_ name: String) throws -> String {
            let object = try JSONSerialization.jsonObject(with: bytes) as? [String: Any]
            guard let text = object?[name] as? String else {
                throw HarnessProblem.commandFailed("no \(name) in \(status): \(body)")
            }
            return text
        }
    }

    func call(_ path: String, _ more: [String] = []) async throws -> Answer {
        let folder = try TemporaryFolder()
        let (head, body) = (folder.path + "/head", folder.path + "/body")
        let run = try await CommandLineRun.run(
            "/usr/bin/curl",
            [
                "-v", "-s", version, "--cacert", certificate, "-D", head, "-o", body, "-w",
                "%{http_code} %{http_version}",
            ]
                + more + [server + path]
        )
        let parts = run.output.split(separator: " ")
        guard run.exitCode == 0, parts.count == 2, let status = Int(parts[0]) else {
            throw HarnessProblem.commandFailed("curl ended with \(run.exitCode): \(run.words)")
        }
        let lines = try String(contentsOfFile: head, encoding: .utf8).components(separatedBy: "\r\n")
        return Answer(
            status: status,
            version: String(parts[1]),
            head: lines.dropFirst().filter { !$0.isEmpty },
            bytes: FileManager.default.contents(atPath: body) ?? Data(),
            words: run.words
        )
    }

    func post(_ path: String, token: String? = nil, json: String, _ more: [String] = []) async throws -> Answer {
        let who = token.map { ["-H", "Authorization: Bearer \($0)"] } ?? []
        return try await call(path, ["-H", "Content-Type: application/json", "--data-binary", json] + who + more)
    }
}

/// Certificates made on the spot by openssl.
struct TestCertificate: Sendable {
    let certificate: String
    let key: String

    /// For 127.0.0.1, signed by itself; valid from now for so many days, or until so many days ago.
    static func make(in folder: TemporaryFolder, named name: String, days: Int = 2) async throws -> TestCertificate {
        let path = folder.path + "/" + name
        let steps = """
            openssl req -new -newkey ec -pkeyopt ec_paramgen_curve:prime256v1 -nodes -subj /CN=127.0.0.1 \
                -keyout '\(path).key' -out '\(path).csr' &&
            printf 'subjectAltName=IP:127.0.0.1' >'\(path).ext' &&
            openssl x509 -req -in '\(path).csr' -signkey '\(path).key' -days \(days) -extfile '\(path).ext' -out '\(path).crt'
            """
        let run = try await CommandLineRun.run("/bin/sh", ["-c", steps])
        guard run.exitCode == 0 else { throw HarnessProblem.commandFailed(run.words) }
        return TestCertificate(certificate: path + ".crt", key: path + ".key")
    }

    var environment: [String: String] {
        ["DENGWEN_CERTIFICATE": certificate, "DENGWEN_CERTIFICATE_KEY": key]
    }
}
