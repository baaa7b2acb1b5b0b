import Foundation
import Mail
import Testing

@Suite("Mail that comes back")
struct BounceTests {
    /// A notification as mail servers write it (RFC 3464), with a few things that can be different.
    static func mail(
        type: String = "multipart/report; report-type=delivery-status;\n\tboundary=\"b1\"",
        action: String = "failed",
        status: String = "5.1.1",
        returned: String = "Message-ID: <0199d1b2-0000-7000-8000-0000000000ab@example.org>"
    ) -> String {
        """
        Return-Path: <>
        From: MAILER-DAEMON@mx.example.net
        To: court@example.org
        Message-ID: <bounce-1@mx.example.net>
        Subject: Undelivered Mail Returned to Sender
        MIME-Version: 1.0
        Content-Type: \(type)

        --b1
        Content-Type: text/plain

        There is nobody of this name here.

        --b1
        Content-Type: message/delivery-status

        Reporting-MTA: dns; mx.example.net

        Final-Recipient: rfc822; nobody@example.net
        Action: \(action)
        Status: \(status)

        --b1
        Content-Type: text/rfc822-headers

        From: <court@example.org>
        \(returned)
        --b1--
        """
    }

    @Test("A final failure of a mail of ours is read, whatever ends its lines and however its headers are folded")
    func read() throws {
        for text in [
            Self.mail(), Self.mail().replacing("\n", with: "\r\n"),
            Self.mail(returned: "Message-Id:\n <0199d1b2-0000-7000-8000-0000000000ab@example.org>"),
        ] {
            let bounce = try #require(Bounce(Array(text.utf8)))
            #expect(bounce.identifier == "0199d1b2-0000-7000-8000-0000000000ab" && bounce.status == "5.1.1")
        }
    }

    @Test(
        "What is no final failure of ours is none",
        arguments: [
            mail(action: "delayed", status: "4.4.1"), mail(action: "delivered", status: "2.0.0"),
            mail(type: "text/plain; charset=utf-8"), mail(returned: "Subject: nothing"), mail(status: "4.2.2"),
            "From: someone@example.net\nSubject: a question\n\nWhen is the court open?", "", "\n\n", "Subject: x",
        ]
    )
    func others(text: String) { #expect(Bounce(Array(text.utf8)) == nil) }

    @Test("Any bytes at all are read without harm")
    func anything() {
        var seed: UInt64 = 7
        for length in 0..<400 {
            var bytes = Array(Self.mail().utf8)
            for _ in 0..<length {
                seed = seed &* 6_364_136_223_846_793_005 &+ 1_442_695_040_888_963_407
                bytes[Int(seed >> 33) % bytes.count] = UInt8(truncatingIfNeeded: seed >> 20)
            }
            _ = Bounce(bytes)
        }
    }

    @Test("A bounce is taken once and marked as seen; anything else stays unread; what is no Maildir is refused")
    func box() async throws {
        let folder = FileManager.default.temporaryDirectory.appending(path: "bounces-\(UUID().uuidString)")
        defer { try? FileManager.default.removeItem(at: folder) }
        for name in ["new", "cur", "tmp"] {
            try FileManager.default.createDirectory(
                at: folder.appending(path: name),
                withIntermediateDirectories: true
            )
        }
        try Self.mail().write(to: folder.appending(path: "new/1"), atomically: true, encoding: .utf8)
        try "From: a@b\n\nHello".write(to: folder.appending(path: "new/2"), atomically: true, encoding: .utf8)
        let box = try BounceBox(folder.path)
        struct Down: Error {}
        await #expect(throws: Down.self) { try await box.readNew { _ in throw Down() } }
        var taken: [Bounce] = []
        for _ in 0..<2 { try await box.readNew { taken.append($0) } }
        #expect(taken.count == 1)
        let kept = try FileManager.default.contentsOfDirectory(atPath: folder.appending(path: "cur").path).sorted()
        #expect(kept == ["1:2,S", "2:2,"])
        #expect(throws: MailAddressProblem.notAMaildir) { try BounceBox("/nowhere/at/all") }
    }
}
