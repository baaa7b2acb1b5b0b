import Foundation
import Harness
import Testing

/// The real binary, for whoever types.
@Suite("The command line")
struct CommandLineTests {
    @Test(
        "A folder in which there is nothing is not made, and not found to be in order",
        arguments: [
            ["check"], ["keys", "rotate"],
            ["account", "role", "--contact", "a@example.org", "--role", "clerk", "--court", "京0105"],
        ]
    )
    func nothingHere(command: [String]) async throws {
        let folder = try TemporaryFolder()
        let missing = folder.path + "/mistyped"
        let run = try await CommandLineRun.dengwen(command + ["--data", missing])
        #expect(run.exitCode == 4)
        #expect(run.words.contains(missing))
        #expect(!FileManager.default.fileExists(atPath: missing))
    }

    @Test(
        "A setting that cannot be understood is named, and nothing starts",
        arguments: [
            ("{bad", "settings.json"), (#"{"dengwen": {"port": "99999"}}"#, "port"),
            (#"{"dengwen": {"logLevel": "loud"}}"#, "logLevel"),
            (#"{"dengwen": {"claimMinutes": "soon"}}"#, "claimMinutes"),
            (#"{"dengwen": {"claimMinutes": 1.5}}"#, "claimMinutes"),
            (#"{"dengwen": {"port": 99999}}"#, "port"),
            (#"{"dengwen": {"port": ["80"]}}"#, "port must be a text, a number, true or false"),
            (#"{"dengwen": {"prot": "9000"}}"#, "there is no setting \"prot\". Did you mean port?"),
            (#"{"dengwen": {"publicUrl": "https://court.example"}}"#, "Did you mean publicURL?"),
            (#"{"dengwen": {"certificatekey": "/key.pem"}}"#, "Did you mean certificateKey?"),
            (#"{"dengwen": {"xyzzy": "1"}}"#, "there is no setting \"xyzzy\". Docs/Operations.md lists them all."),
            (#"{"dengwen": {"data": "/srv"}}"#, "--data"),
            (#"{"port": 9000}"#, "\"port\" stands outside"),
        ]
    )
    func settings(file: String, named: String) async throws {
        let folder = try TemporaryFolder()
        try Data(file.utf8).write(to: URL(fileURLWithPath: folder.path + "/settings.json"))
        let run = try await CommandLineRun.dengwen(["serve", "--data", folder.path])
        #expect(run.exitCode == 4)
        #expect(run.words.contains(named))
        #expect(!run.words.contains("Error Domain"))
    }

    @Test("The file may hold numbers, true and false as JSON has them")
    func plainValues() async throws {
        let folder = try TemporaryFolder()
        let text = #"{"dengwen": {"port": 0, "demonstration": true, "messages": "simulated", "claimMinutes": 20}}"#
        try Data(text.utf8).write(to: URL(fileURLWithPath: folder.path + "/settings.json"))
        let run = try await CommandLineRun.dengwen(["migrate", "--data", folder.path])
        #expect(run.exitCode == 0, "\(run.words)")
    }

    @Test("Every setting that is documented is one, and every setting is documented")
    func documentedSettings() async throws {
        let root = URL(fileURLWithPath: Examples.folder).deletingLastPathComponent()
        let text = try String(contentsOf: root.appending(path: "Docs/Operations.md"), encoding: .utf8)
        let documented = text.matches(of: /(?m)^\| `([a-zA-Z]+)` \|.*`DENGWEN_/).map { String($0.output.1) }
        #expect(documented.count > 20)
        let folder = try TemporaryFolder()
        for name in documented where name != "data" {
            // None of them takes a list: which sentence comes says whether the name is known.
            let file = "{\"dengwen\": {\"\(name)\": []}}"
            try Data(file.utf8).write(to: URL(fileURLWithPath: folder.path + "/settings.json"))
            let run = try await CommandLineRun.dengwen(["check", "--data", folder.path])
            #expect(run.exitCode == 4)
            #expect(run.words.contains("the setting \(name) must be a text"), "\(run.words)")
        }
    }

    @Test("What is wrong with an installation is said in words, with its place")
    func damage() async throws {
        let court = try TemporaryFolder()
        #expect(try await CommandLineRun.dengwen(["demo", "--data", court.path]).exitCode == 0)
        let vault = URL(fileURLWithPath: court.path + "/vault")
        let files = FileManager.default.enumerator(at: vault, includingPropertiesForKeys: nil)?.compactMap {
            $0 as? URL
        }
        let document = try #require(files?.first { $0.lastPathComponent.count == 64 })
        try FileManager.default.setAttributes([.posixPermissions: 0o600], ofItemAtPath: document.path)
        var bytes = try Data(contentsOf: document)
        bytes[bytes.startIndex + 100] ^= 1
        try bytes.write(to: document)
        let run = try await CommandLineRun.dengwen(["check", "--data", court.path])
        #expect(run.exitCode == 4)
        #expect(run.output.contains("vault.bytes-missing"))
        #expect(run.output.contains(document.lastPathComponent))
        #expect(run.output.contains("missing or was changed"))
    }

    @Test("A reader that has gone away ends no command with a crash")
    func goneReader() async throws {
        let line = "'\(RunningServer.binary)' forms list >&-"
        #expect(try await CommandLineRun.run("/bin/sh", ["-c", line]).exitCode == 0)
    }

    @Test("A broken catalogue of defects is refused with file, line and reason; the one that is shipped is sound")
    func defects() async throws {
        #expect(try await CommandLineRun.dengwen(["defects", "check"]).exitCode == 0)
        let folder = try TemporaryFolder()
        let file = folder.path + "/civil.yaml"
        try Data("defects: civil\nversion: 1\ngroups:\n  - id: one\n    colour: red\n".utf8)
            .write(to: URL(fileURLWithPath: file))
        let run = try await CommandLineRun.dengwen(["defects", "check", file, "--json"])
        #expect(run.exitCode == 1)
        #expect(run.output.contains("unknown-key") && run.output.contains("\"line\" : 5"), "\(run.output)")
    }

    @Test(
        "Every command teaches with an example",
        arguments: [
            "serve", "migrate", "demo", "check", "keys rotate", "login", "filing submit", "filing list", "filing show",
            "filing receipt", "filing notices", "filing correct", "filing differences", "filing refile", "review queue",
            "review claim", "review register", "review correct", "review service", "review return", "account add",
            "account role", "account password", "forms check", "forms list", "defects check", "defects list",
        ]
    )
    func examples(command: String) async throws {
        let run = try await CommandLineRun.dengwen(command.split(separator: " ").map(String.init) + ["--help"])
        #expect(run.exitCode == 0)
        #expect(run.output.contains("Example: dengwen \(command)"))
    }
}
