import Commands
import Foundation
import Harness
import Interchange

/// A person at a command line, signed in to a server.
struct Someone: Sendable {
    let folder: TemporaryFolder
    let server: RunningServer

    static let password = "denggu-2026-demo"

    static func signIn(_ contact: String, at server: RunningServer) async throws -> Someone {
        let someone = Someone(folder: try TemporaryFolder(), server: server)
        let run = try await someone.run(["login", "--contact", contact])
        guard run.exitCode == 0 else { throw HarnessProblem.commandFailed(run.words) }
        return someone
    }

    func run(_ arguments: [String]) async throws -> CommandLineRun {
        try await CommandLineRun.dengwen(
            arguments + ["--server", server.address],
            environment: [
                "DENGWEN_SIGN_IN": folder.path + "/sign-in.json", "DENGWEN_PASSWORD": Self.password, "LANG": "en",
            ]
        )
    }

    var client: CourtClient {
        get throws {
            let kept = try JSONDecoder().decode(
                KeptSignIn.self,
                from: Data(contentsOf: URL(fileURLWithPath: folder.path + "/sign-in.json"))
            )
            return CourtClient(server: kept.server, token: kept.token)
        }
    }

    /// The papers of a filing, once so many are made: making them is the outbox's work.
    func papers(of filing: String, waitingFor count: Int) async throws -> [PaperModel] {
        for _ in 0..<200 {
            let papers = try await client.get("/filings/\(filing)/papers").decoded(as: PageModel<PaperModel>.self).items
            if papers.count(where: { $0.sha256 != nil }) >= count { return papers }
            try await Task.sleep(for: .milliseconds(100))
        }
        throw HarnessProblem.commandFailed("the papers were not made")
    }

    func content(of paper: PaperModel, in filing: String) async throws -> Data {
        try await client.get("/filings/\(filing)/papers/\(paper.id)/content").body
    }
}

extension CommandLineRun {
    func decoded<Value: Decodable>(as type: Value.Type) throws -> Value {
        try JSONDecoder().decode(type, from: Data(output.utf8))
    }
}

enum Examples {
    /// The example filing, found from this file.
    static var privateLending: String { folder + "/private-lending/filing.yaml" }

    static var folder: String {
        URL(fileURLWithPath: #filePath).deletingLastPathComponent().deletingLastPathComponent()
            .deletingLastPathComponent().appending(path: "Examples").path
    }
}
