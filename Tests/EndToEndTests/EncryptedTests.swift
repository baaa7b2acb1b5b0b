import Foundation
import Harness
import Testing

/// The server speaks TLS itself; the client is curl.
@Suite(
    "Encrypted, without a proxy",
    .enabled(if: ["/usr/bin/curl", "/usr/bin/openssl"].allSatisfy(FileManager.default.isExecutableFile))
)
struct EncryptedTests {
    @Test("A case is filed over HTTP/2, and what was sent comes back byte for byte")
    func filing() async throws {
        let court = try await Court()
        let curl = court.curl("--http2")
        let signedIn = try await curl.post(
            "/api/v1/sign-ins",
            json: "{\"contact\": \"litigant@example.org\", \"password\": \"\(Someone.password)\"}"
        )
        #expect(signedIn.version == "2" && signedIn.words.contains("ALPN: server accepted h2"), "\(signedIn.words)")
        let token = try signedIn.text("token")
        let who = ["-H", "Authorization: Bearer \(token)"]

        let beginning = String(decoding: try Filer.beginning(), as: UTF8.self)
        let begun = try await curl.post("/api/v1/filings", token: token, json: beginning)
        #expect(begun.status == 201, "\(begun.body)")
        let place = try #require(begun.fields("Location").first)
        let document = Examples.folder + "/private-lending/documents/2-bank-statement.pdf"
        let form = ["-F", "role=exhibit", "-F", "title=流水", "-F", "file=@\(document);type=application/pdf"]
        let added = try await curl.call(place + "/documents", who + form)
        #expect(added.status == 201 && added.version == "2", "\(added.body)")

        let code = try await curl.post(place + "/signing-codes", token: token, json: "{}").text("code")
        let name = try await curl.call("/api/v1/filings?limit=1", who).body.contains("张晓岚") ? "张晓岚" : ""
        let receipt = try await curl.post(
            place + "/submission",
            token: token,
            json: "{\"name\": \"\(name)\", \"code\": \"\(code)\"}",
            ["-H", "Idempotency-Key: \(UUID().uuidString)"]
        )
        #expect(receipt.status == 201, "\(receipt.body)")
        #expect(try receipt.text("number").count >= 13)

        let content = try #require(added.fields("Location").first) + "/content"
        let fetched = try await curl.call(content, who)
        #expect(fetched.status == 200 && fetched.version == "2")
        #expect(fetched.bytes == FileManager.default.contents(atPath: document))
        await court.server.stop()
    }

    @Test("Somebody signs in on the page: cookies are the host's own and secure, and browsers are told to stay")
    func page() async throws {
        let court = try await Court()
        for (version, spoken) in [("--http2", "2"), ("--http1.1", "1.1")] {
            let curl = court.curl(version)
            let jar = ["-c", court.folder.path + "/jar\(spoken)", "-b", court.folder.path + "/jar\(spoken)"]
            let page = try await curl.call("/sign-in", jar)
            #expect(page.status == 200 && page.version == spoken)
            let guardWord = try #require(page.body.firstMatch(of: /name="csrf" value="([0-9a-f]+)"/)?.output.1)
            let form = ["csrf=\(guardWord)", "contact=litigant@example.org", "password=\(Someone.password)"]
            let sent = form.flatMap { ["--data-urlencode", $0] }
            let origin = ["-H", "Origin: \(court.publicURL)", "-H", "Sec-Fetch-Site: same-origin"]
            let signedIn = try await curl.call("/sign-in", jar + sent + origin)
            #expect(signedIn.status == 303, "\(signedIn.body)")
            let cookies = page.fields("Set-Cookie") + signedIn.fields("Set-Cookie")
            #expect(cookies.count >= 2)
            for cookie in cookies {
                #expect(cookie.hasPrefix("__Host-") && cookie.contains("; Secure") && cookie.contains("; HttpOnly"))
            }
            #expect(try await curl.call("/filings", jar).status == 200)
            for answer in [page, signedIn] {
                #expect(answer.fields("Strict-Transport-Security") == ["max-age=31536000"])
            }
        }
        await court.server.stop()
    }

    @Test("Who speaks in clear to an encrypted port gets nothing")
    func inClear() async throws {
        let court = try await Court()
        let address = court.server.address.replacing("https://", with: "http://")
        let run = try await CommandLineRun.run("/usr/bin/curl", ["-s", "-m", "10", address + "/"])
        #expect(run.exitCode != 0 && run.output.isEmpty)
        // And the server goes on.
        #expect(try await court.curl("--http2").call("/").status == 200)
        await court.server.stop()
    }

    @Test("What cannot be used is named with its file, and nothing starts")
    func refused() async throws {
        let folder = try TemporaryFolder()
        let good = try await TestCertificate.make(in: folder, named: "good")
        let other = try await TestCertificate.make(in: folder, named: "other")
        let old = try await TestCertificate.make(in: folder, named: "old", days: -1)
        let empty = folder.path + "/empty.pem"
        try Data().write(to: URL(fileURLWithPath: empty))
        let locked = folder.path + "/locked.key"
        let lock = try await CommandLineRun.run(
            "/usr/bin/openssl",
            ["ec", "-in", good.key, "-aes128", "-passout", "pass:denggu", "-out", locked]
        )
        #expect(lock.exitCode == 0, "\(lock.words)")
        let cases: [(certificate: String, key: String, named: String, said: String)] = [
            (good.certificate, other.key, other.key, "does not belong to the certificate"),
            (old.certificate, old.key, old.certificate, "was valid until"),
            (folder.path + "/none.crt", good.key, folder.path + "/none.crt", "no such file"),
            (good.certificate, folder.path + "/none.key", folder.path + "/none.key", "no such file"),
            (empty, good.key, empty, "no certificate in it"),
            (good.key, good.key, good.key, "no certificate in it"),
            (good.certificate, good.certificate, good.certificate, "no private key in it"),
            (good.certificate, locked, locked, "without a password"),
            (folder.path, good.key, folder.path, "no certificate in it"),
        ]
        for wrong in cases {
            let data = folder.path + "/data"
            let pair = TestCertificate(certificate: wrong.certificate, key: wrong.key)
            let run = try await CommandLineRun.dengwen(
                ["serve", "--data", data, "--port", "0"],
                environment: pair.environment.merging(["DENGWEN_MESSAGES": "simulated"]) { $1 }
            )
            #expect(run.exitCode == 4, "\(wrong.said)")
            #expect(run.words.contains(wrong.named) && run.words.contains(wrong.said), "\(run.words)")
            // Found before anything is made.
            #expect(!FileManager.default.fileExists(atPath: data), "\(wrong.said)")
        }
    }

    @Test("A public address in clear does not go with a certificate; half a pair is none")
    func contradictions() async throws {
        let folder = try TemporaryFolder()
        let good = try await TestCertificate.make(in: folder, named: "good")
        let clear = try await CommandLineRun.dengwen(
            ["serve", "--data", folder.path + "/data", "--public-url", "http://court.example"],
            environment: good.environment
        )
        #expect(clear.exitCode == 4 && clear.words.contains("publicURL must begin with https://"), "\(clear.words)")
        let half = try await CommandLineRun.dengwen(
            ["serve", "--data", folder.path + "/data"],
            environment: ["DENGWEN_CERTIFICATE": good.certificate]
        )
        #expect(half.exitCode == 4 && half.words.contains("belong together"), "\(half.words)")
    }
}

/// A demonstration court with a certificate of its own.
private struct Court {
    let folder: TemporaryFolder
    let server: RunningServer
    let certificate: TestCertificate
    let publicURL = "https://127.0.0.1"

    init() async throws {
        folder = try TemporaryFolder()
        certificate = try await TestCertificate.make(in: folder, named: "court")
        let data = try TemporaryFolder()
        let demo = try await CommandLineRun.dengwen(["demo", "--data", data.path])
        guard demo.exitCode == 0 else { throw HarnessProblem.commandFailed(demo.words) }
        server = try await RunningServer.start(
            in: data,
            environment: certificate.environment.merging(["DENGWEN_PUBLIC_URL": publicURL]) { $1 }
        )
    }

    func curl(_ version: String) -> Curl {
        Curl(server: server.address, certificate: certificate.certificate, version: version)
    }
}
