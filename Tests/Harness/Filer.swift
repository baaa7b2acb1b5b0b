package import Commands
import Forms
package import Foundation
package import Interchange

/// A person who files over the API, again and again.
package struct Filer: Sendable {
    package let client: CourtClient
    package let name: String
    let example: FilingFile

    package static func signIn(
        at server: String,
        contact: String = "litigant@example.org",
        password: String = "denggu-2026-demo"
    ) async throws -> Filer {
        let open = CourtClient(server: server, token: nil)
        let answer = try await open.post("/sign-ins", ["contact": contact, "password": password])
        let signedIn = try answer.decoded(as: SignInModel.self)
        let example = try Self.example()
        return Filer(
            client: CourtClient(server: server, token: signedIn.token),
            name: signedIn.account.name,
            example: example
        )
    }

    private static func example() throws -> FilingFile {
        let here = URL(fileURLWithPath: #filePath).deletingLastPathComponent().deletingLastPathComponent()
            .deletingLastPathComponent()
        return try FilingFile.load(here.appending(path: "Examples/private-lending/filing.yaml").path)
    }

    /// What begins a filing with the example's answers, for whoever sends it by other means.
    package static func beginning() throws -> Data {
        let example = try Self.example()
        return try JSONEncoder().encode(Start(court: example.court, form: example.form, answers: example.answers))
    }

    private struct Start: Encodable {
        let court: String
        let form: String
        let answers: Answers
    }

    /// Begins a filing with the example's answers, some of them changed.
    package func begin(changing: [String: String] = [:]) async throws -> FilingModel {
        var answers = example.answers
        for (path, text) in changing { answers[path] = .text(text) }
        let start = Start(court: example.court, form: example.form, answers: answers)
        return try await client.post("/filings", start).decoded(as: FilingModel.self)
    }

    package func add(_ document: String, to filing: FilingModel) async throws -> CourtClient.Answer {
        try await client.upload(
            "/filings/\(filing.id)/documents",
            file: document,
            type: "application/pdf",
            fields: [("role", "exhibit"), ("title", "exhibit")]
        )
    }

    /// The code for signing; one that does not come is asked for again, as a person would.
    ///
    /// It does not come where the process that was to send it is killed.
    package func code(for filing: FilingModel) async throws -> String {
        for _ in 0..<20 {
            let sent = try await client.post("/filings/\(filing.id)/signing-codes", [String: String]())
            if let code = try sent.decoded(as: SigningCodeModel.self).code { return code }
        }
        throw HarnessProblem.commandFailed("no code came")
    }

    /// With the same key it is submitted once, however often it is sent.
    package func submit(
        _ filing: FilingModel,
        code: String,
        once key: String = UUID().uuidString
    ) async throws -> ReceiptModel {
        let signing = ["name": name, "code": code]
        return try await client.post("/filings/\(filing.id)/submission", signing, once: key)
            .decoded(as: ReceiptModel.self)
    }

    /// Files once, with the given documents, and returns the receipt.
    package func file(documents: [String] = [], changing: [String: String] = [:]) async throws -> ReceiptModel {
        let filing = try await begin(changing: changing)
        for document in documents { _ = try await add(document, to: filing) }
        return try await submit(filing, code: try await code(for: filing))
    }
}
