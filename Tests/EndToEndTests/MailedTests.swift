import Commands
import Foundation
import Harness
import Interchange
import Testing

/// Codes and word of news go out by e-mail, through a real SMTP server that insists on encryption.
@Suite("By e-mail", .enabled(if: FileManager.default.isExecutableFile(atPath: "/usr/bin/openssl")))
struct MailedTests {
    @Test(
        "A case is filed with the code that came by e-mail; afterwards word comes that there is something to read, and no more"
    )
    func filing() async throws {
        let mail = try await MailServer.start()
        let court = try await demonstration()
        let server = try await RunningServer.start(in: court, environment: mail.environment)
        let filer = try await Filer.signIn(at: server.address)
        let filing = try await filer.begin()
        let sent = try await filer.client.post("/filings/\(filing.id)/signing-codes", [String: String]())
        // What is really sent does not come back to whoever asked.
        #expect(try sent.decoded(as: SigningCodeModel.self).code == nil)
        let text = try #require(try await mail.texts(to: "litigant@example.org", count: 1).first)
        let code = try #require(text.firstMatch(of: /[0-9]{6}/)).output
        let receipt = try await filer.submit(filing, code: String(code))
        let news = try #require(try await mail.texts(to: "litigant@example.org", count: 2).last)
        #expect(news.contains("新消息") && news.contains("http"))
        for secret in [filer.name, receipt.number, filing.reference, filing.courtName] {
            #expect(!news.contains(secret))
        }
        await server.stop()
    }

    @Test("An address that does not exist is on the list of failures at once; one that is put off gets its mail later")
    func bounces() async throws {
        let mail = try await MailServer.start()
        let court = try await demonstration()
        for name in ["nobody", "later"] {
            let added = try await CommandLineRun.dengwen(
                ["account", "add", "--data", court.path, "--name", name, "--contact", "\(name)@example.org"],
                environment: ["DENGWEN_PASSWORD": "denggu-2026-demo"]
            )
            #expect(added.exitCode == 0, "\(added.words)")
        }
        let server = try await RunningServer.start(in: court, environment: mail.environment)
        for name in ["nobody", "later"] {
            let filer = try await Filer.signIn(at: server.address, contact: "\(name)@example.org")
            _ = try await filer.client.post("/filings/\(try await filer.begin().id)/signing-codes", [String: String]())
        }
        mail.open()
        #expect(try await mail.texts(to: "later@example.org", count: 1).count == 1)
        await server.stop()
        #expect(try mail.texts(to: "nobody@example.org").isEmpty)
        let failures = try await CommandLineRun.dengwen(["outbox", "list", "--data", court.path, "--json"])
        #expect(failures.output.contains("mail.refused"), "\(failures.output) \(failures.words)")
        #expect(!failures.output.contains("nobody@example.org"))
    }

    @Test("A mail that comes back is the desk's work until the person was reached another way")
    func comesBack() async throws {
        let mail = try await MailServer.start()
        let court = try await demonstration()
        let server = try await RunningServer.start(in: court, environment: mail.environment)
        let filer = try await Filer.signIn(at: server.address)
        let filing = try await filer.begin()
        _ = try await filer.client.post("/filings/\(filing.id)/signing-codes", [String: String]())
        let text = try #require(try await mail.texts(to: "litigant@example.org", count: 1).first)
        let code = try #require(text.firstMatch(of: /[0-9]{6}/)).output
        _ = try await filer.submit(filing, code: String(code))
        _ = try await mail.texts(to: "litigant@example.org", count: 2)
        await server.stop()

        let box = try mail.comesBack(to: "litigant@example.org")
        let again = try await RunningServer.start(
            in: court,
            environment: mail.environment.merging(["DENGWEN_MAIL_BOUNCES": box]) { $1 }
        )
        let clerk = try await Filer.signIn(at: again.address, contact: "clerk@example.org")
        let place = "/courts/%E4%BA%AC0105/unreached"
        let person = try #require(
            try await mail.sooner { () async throws -> UnreachedModel? in
                try await clerk.client.get(place).decoded(as: PageModel<UnreachedModel>.self).items.first
            }
        )
        #expect(person.name == filer.name && person.filing == filing.id && person.reason == "mail.bounced")
        _ = try await clerk.client.post("\(place)/\(person.message)/settlement", ["way": "telephone"])
        #expect(try await clerk.client.get(place).decoded(as: PageModel<UnreachedModel>.self).items.isEmpty)
        await again.stop()
    }

    @Test(
        "A court that cannot send says so before it serves",
        arguments: [
            (["DENGWEN_MAIL_FROM": "court@example.org"], "mailServer"),
            (["DENGWEN_MAIL_SERVER": "smtps://localhost"], "mailFrom"),
            (["DENGWEN_MAIL_SERVER": "mail.example.org", "DENGWEN_MAIL_FROM": "court@example.org"], "smtps://"),
            (
                [
                    "DENGWEN_MAIL_SERVER": "smtp://mail.example.org?encryption=none",
                    "DENGWEN_MAIL_FROM": "court@example.org",
                ],
                "in clear"
            ),
            (
                [
                    "DENGWEN_MAIL_SERVER": "smtps://localhost", "DENGWEN_MAIL_FROM": "court@example.org",
                    "DENGWEN_MAIL_BOUNCES": "/nowhere/at/all",
                ],
                "Maildir"
            ),
        ]
    )
    func refused(environment: [String: String], words: String) async throws {
        let folder = try TemporaryFolder()
        let run = try await CommandLineRun.dengwen(
            ["serve", "--data", folder.path, "--port", "0"],
            environment: environment.merging(["DENGWEN_MESSAGES": "mail"]) { $1 }
        )
        #expect(run.exitCode != 0 && run.words.contains(words), "\(run.words)")
    }

    private func demonstration() async throws -> TemporaryFolder {
        let folder = try TemporaryFolder()
        let demo = try await CommandLineRun.dengwen(["demo", "--data", folder.path])
        #expect(demo.exitCode == 0, "\(demo.words)")
        return folder
    }
}
