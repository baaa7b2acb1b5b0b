import Foundation
import Interchange

/// What `filing submit` and `filing correct` have in common: documents on the way, and the signature.
struct FilingSending {
    let filing: FilingFile
    /// The filing's own file: documents lie beside it.
    let file: String
    let client: CourtClient

    func upload(to id: String) async throws {
        let folder = URL(fileURLWithPath: file).deletingLastPathComponent()
        let documents = filing.documents ?? []
        for (index, document) in documents.enumerated() {
            let path = folder.appending(path: document.file).path
            Printing.word("[\(index + 1)/\(documents.count)] \(document.file)")
            let fields = [
                ("role", document.role), ("title", document.title ?? ""), ("proves", document.proves ?? ""),
            ]
            _ = try await client.upload(
                "/filings/\(id)/documents",
                file: path,
                type: FilingFile.mediaType(of: path),
                fields: fields
            )
        }
    }

    /// - Parameters:
    ///   - id: the filing's identifier.
    ///   - code: the code that was sent; asked for if it is not given.
    ///   - kept: what to say if there is no code.
    /// - Returns: the receipt.
    /// - Throws: what the server refuses.
    func sign(_ id: String, code: String?, kept: String) async throws -> CourtClient.Answer {
        let account = try await client.get("/account").decoded(as: AccountModel.self)
        return try await Signing(client: client, path: "/filings/\(id)")
            .sign(as: filing.signature ?? account.name, code: code, kept: kept)
    }
}

/// Asks for a code and signs with it: one filing, or everything of a batch that is complete.
struct Signing {
    let client: CourtClient
    /// Of what is signed.
    let path: String

    private struct Body: Encodable {
        let name: String
        let code: String
    }

    func sign(as name: String, code: String?, kept: String) async throws -> CourtClient.Answer {
        let sent = try await client.post("\(path)/signing-codes", [String: String]())
            .decoded(as: SigningCodeModel.self)
        var code = code
        if code == nil, let simulated = sent.code {
            Printing.word("Messages are simulated on this server; the code was \(simulated).")
            code = simulated
        }
        guard let code = code ?? Printing.ask("The code sent to \(sent.sentTo):") else {
            throw Failure(.refused, "A code is needed to sign. \(kept)")
        }
        return try await client.post("\(path)/submission", Body(name: name, code: code), once: UUID().uuidString)
    }
}
