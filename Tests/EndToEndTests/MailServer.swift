import Foundation
import Harness
import Testing

/// A real SMTP server with a certificate of its own, and the mail it took.
final class MailServer: Sendable {
    let folder: TemporaryFolder
    let port: Int
    /// The other end of its standard input: it ends when this is closed.
    private let leash: Int32

    static func start() async throws -> MailServer {
        let folder = try TemporaryFolder()
        let (certificate, key) = (folder.path + "/certificate.pem", folder.path + "/key.pem")
        let made = try await CommandLineRun.run(
            "/usr/bin/openssl",
            [
                "req", "-x509", "-newkey", "ec", "-pkeyopt", "ec_paramgen_curve:prime256v1", "-nodes", "-days", "2",
                "-subj",
                "/CN=localhost", "-addext", "subjectAltName=DNS:localhost", "-keyout", key, "-out", certificate,
            ]
        )
        #expect(made.exitCode == 0, "\(made.words)")
        let (process, input, output) = (Process(), Pipe(), Pipe())
        let package = URL(fileURLWithPath: #filePath).deletingLastPathComponent().appending(path: "../..")
            .standardizedFileURL
        process.executableURL = package.appending(path: ".venv/bin/python")
        process.arguments = [package.path + "/Tests/MailServer/serve.py", folder.path, certificate, key]
        process.standardOutput = output
        process.standardInput = input
        try process.run()
        let descriptor = output.fileHandleForReading.fileDescriptor
        let line = await withCheckedContinuation { continuation in
            Thread.detachNewThread { continuation.resume(returning: Self.line(from: descriptor)) }
        }
        withExtendedLifetime(output) {}
        // No other child may hold it after us.
        let leash = fcntl(input.fileHandleForWriting.fileDescriptor, F_DUPFD_CLOEXEC, 0)
        return MailServer(folder: folder, port: try #require(Int(line)), leash: leash)
    }

    /// The first line it prints; blocks.
    private static func line(from descriptor: Int32) -> String {
        var (line, byte): ([UInt8], UInt8) = ([], 0)
        while read(descriptor, &byte, 1) == 1, byte != UInt8(ascii: "\n") { line.append(byte) }
        return String(decoding: line, as: UTF8.self)
    }

    private init(folder: TemporaryFolder, port: Int, leash: Int32) {
        self.folder = folder
        self.port = port
        self.leash = leash
    }

    deinit { close(leash) }

    /// What a court that sends through this server is told.
    var environment: [String: String] {
        [
            "DENGWEN_MESSAGES": "mail", "DENGWEN_MAIL_SERVER": "smtp://localhost:\(port)",
            "DENGWEN_MAIL_FROM": "court@example.org", "DENGWEN_MAIL_TRUST": folder.path + "/certificate.pem",
        ]
    }

    /// From now on later@… is taken, too.
    func open() { _ = FileManager.default.createFile(atPath: folder.path + "/open", contents: nil) }

    /// The texts of the mails to somebody, in the order in which they came.
    func texts(to address: String) throws -> [String] {
        let names = try FileManager.default.contentsOfDirectory(atPath: folder.path).sorted()
        return try names.filter { $0.hasSuffix("-\(address).eml") }.map { name in
            let mail = try String(contentsOfFile: "\(folder.path)/\(name)", encoding: .utf8)
            let body = mail.replacing("\r\n", with: "\n").components(separatedBy: "\n\n").dropFirst().joined()
            let data = try #require(Data(base64Encoded: body, options: .ignoreUnknownCharacters))
            return String(decoding: data, as: UTF8.self)
        }
    }

    /// The last mail to somebody comes back: in a Maildir lies what a mail server says of it (RFC 3464).
    func comesBack(to address: String) throws -> String {
        let names = try FileManager.default.contentsOfDirectory(atPath: folder.path).sorted()
        let name = try #require(names.last { $0.hasSuffix("-\(address).eml") })
        let sent = try String(contentsOfFile: "\(folder.path)/\(name)", encoding: .utf8).replacing("\r\n", with: "\n")
        let head = sent.components(separatedBy: "\n\n").first ?? ""
        let box = folder.path + "/bounces"
        for part in ["new", "cur", "tmp"] {
            try FileManager.default.createDirectory(atPath: "\(box)/\(part)", withIntermediateDirectories: true)
        }
        let bounce = """
            From: MAILER-DAEMON@example.org
            Content-Type: multipart/report; report-type=delivery-status; boundary="b"

            --b
            Content-Type: message/delivery-status

            Reporting-MTA: dns; mx.example.org

            Final-Recipient: rfc822; \(address)
            Action: failed
            Status: 5.2.1

            --b
            Content-Type: text/rfc822-headers

            \(head)
            --b--
            """
        try bounce.write(toFile: box + "/new/1", atomically: true, encoding: .utf8)
        return box
    }

    /// Asks again until there is an answer; bounded.
    func sooner<Value>(_ ask: () async throws -> Value?) async throws -> Value? {
        for _ in 0..<600 {
            if let value = try await ask() { return value }
            try await Task.sleep(for: .milliseconds(50))
        }
        return nil
    }

    /// Waits until so many mails to somebody have come; bounded.
    func texts(to address: String, count: Int) async throws -> [String] {
        for _ in 0..<600 {
            let texts = try texts(to: address)
            if texts.count >= count { return texts }
            try await Task.sleep(for: .milliseconds(50))
        }
        return try texts(to: address)
    }
}
