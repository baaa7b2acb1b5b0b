import Foundation
import Mail
import Testing

@Suite("E-mail")
struct MailTests {
    private func mail(subject: String = "登闻网上立案", text: String = "您有一条新消息。") -> Mail {
        Mail(
            from: "court@example.org",
            to: "lin@example.org",
            subject: subject,
            text: text,
            identifier: "0199",
            date: 1_795_651_200
        )
    }

    @Test(
        "Lines end in CRLF, are short, and hold nothing but ASCII",
        arguments: ["短", String(repeating: "很长的一句话。", count: 200), "a\r\n.\r\nb", ""]
    )
    func lines(text: String) throws {
        let bytes = mail(text: text).bytes
        #expect(bytes.allSatisfy { $0 < 0x80 })
        let lines = String(decoding: bytes, as: UTF8.self).components(separatedBy: "\r\n")
        #expect(lines.allSatisfy { !$0.contains("\n") && !$0.contains("\r") && $0.count <= 76 && $0 != "." })
        let body = lines.drop { !$0.isEmpty }.joined()
        let read = try #require(Data(base64Encoded: body))
        #expect(String(decoding: read, as: UTF8.self) == text + "\r\n")
    }

    @Test("The headers are those of a machine's mail, the same for the same mail")
    func headers() {
        let text = String(decoding: mail().bytes, as: UTF8.self)
        for line in [
            "From: <court@example.org>", "To: <lin@example.org>", "Date: Thu, 26 Nov 2026 00:00:00 +0000",
            "Message-ID: <0199@example.org>", "Auto-Submitted: auto-generated",
        ] { #expect(text.contains(line + "\r\n"), "\(line)") }
        #expect(mail().bytes == mail().bytes)
    }

    @Test("A long subject is cut between characters, never within one")
    func subject() throws {
        let subject = String(repeating: "案𠮷", count: 40)
        let text = String(decoding: mail(subject: subject).bytes, as: UTF8.self)
        let words = text.matches(of: /=\?utf-8\?B\?([A-Za-z0-9+\/=]+)\?=/)
        #expect(words.count > 1)
        let pieces = try words.map {
            String(decoding: try #require(Data(base64Encoded: String($0.output.1))), as: UTF8.self)
        }
        #expect(pieces.joined() == subject)
    }

    @Test(
        "A server's address",
        arguments: [
            ("smtps://court:p%40ss@mail.example.org:465", "smtps://mail.example.org:465", "p@ss"),
            ("smtp://mail.example.org:587", "smtp://mail.example.org:587", nil),
            ("smtp://localhost:25?encryption=none", "smtp://localhost:25", nil),
        ] as [(String, String, String?)]
    )
    func address(text: String, url: String, password: String?) throws {
        let server = try MailServer(text)
        #expect(server.url == url && server.password == password)
        #expect(server.isInClear == text.contains("none"))
    }

    @Test(
        "An address that is none, or would send codes across a network in clear, is refused",
        arguments: [
            ("", MailAddressProblem.notAnAddress), ("mail.example.org", .notAnAddress),
            ("http://mail.example.org", .notAnAddress),
            ("smtp://mail.example.org:25?encryption=none", .inClearBeyondThisMachine),
            ("smtps://localhost:465?encryption=none", .inClearBeyondThisMachine),
        ]
    )
    func refused(text: String, problem: MailAddressProblem) {
        #expect(throws: problem) { try MailServer(text) }
    }
}
