import Filings
import Interchange
import Registry
import Testing
import Web

@Suite("Documents by the API")
struct DocumentsTests {
    private struct Scene {
        let court: TestCourt
        let token: String
        let path: String

        init() async throws {
            court = try await TestCourt()
            let lin = try await court.person("林知秋", "lin@example.org")
            token = try await court.token(of: lin)
            path = "/api/v1/filings/\(try await court.draft(of: lin).id)/documents"
        }

        func upload(_ client: Client, _ body: [UInt8], token: String? = nil) async throws -> Answer {
            try await client.call(.post, path, token: token ?? self.token, body: body, type: Multipart.type)
        }
    }

    @Test("A document is kept byte for byte, sent back whole or in parts, and can do nothing in a browser")
    func content() async throws {
        let scene = try await Scene()
        try await scene.court.run { client in
            let body = Multipart.body([("role", "exhibit")], file: "借条（原件）.pdf", content: "%PDF-1.7\r\n--0123456789")
            let document = try await scene.upload(client, body).decoded(as: DocumentModel.self)
            #expect(document.title == "借条（原件）.pdf" && document.bytes == 22)
            let path = "\(scene.path)/\(document.id)/content"
            let whole = try await client.call(.get, path, token: scene.token)
            #expect(whole.text == "%PDF-1.7\r\n--0123456789" && whole.header("Content-Length") == "22")
            #expect(whole.header("Content-Disposition")?.hasPrefix("attachment; ") == true)
            #expect(whole.header("Content-Security-Policy")?.hasSuffix("sandbox") == true)
            #expect(whole.header("Cache-Control") == "private, no-store")
            let part = try await client.call(.get, path, token: scene.token, headers: ["Range": "bytes=12-15"])
            #expect(part.status == 206 && part.text == "0123")
            #expect(part.header("Content-Range") == "bytes 12-15/22" && part.header("Content-Length") == "4")
            let stale = ["Range": "bytes=12-15", "If-Range": "\"other\""]
            #expect(try await client.call(.get, path, token: scene.token, headers: stale).status == 200)
            let beyond = try await client.call(.get, path, token: scene.token, headers: ["Range": "bytes=99-"])
            #expect(beyond.status == 416 && beyond.header("Content-Range") == "bytes */22")
            let tag = whole.header("ETag") ?? ""
            let again = try await client.call(.get, path, token: scene.token, headers: ["If-None-Match": tag])
            #expect(again.status == 304)
        }
    }

    @Test("The same bytes sent twice for one purpose are one document; taken back, they are gone")
    func twiceAndRemoved() async throws {
        let scene = try await Scene()
        try await scene.court.run { client in
            let body = Multipart.body([("role", "exhibit"), ("title", "借条")], file: "a.pdf")
            let first = try await scene.upload(client, body).decoded(as: DocumentModel.self)
            let second = try await scene.upload(client, body).decoded(as: DocumentModel.self)
            #expect(first.id == second.id)
            let list = try await client.call(.get, scene.path, token: scene.token)
            #expect(try list.decoded(as: PageModel<DocumentModel>.self).items.count == 1)
            let path = "\(scene.path)/\(first.id)"
            #expect(try await client.call(.get, path, token: scene.token).status == 200)
            #expect(try await client.call(.delete, path, token: scene.token).status == 204)
            #expect(try await client.call(.get, path, token: scene.token).status == 404)
        }
    }

    static let refused: [(body: [UInt8], status: Int, code: String)] = [
        (Multipart.body([("role", "exhibit")], file: nil), 400, "fileMissing"),
        (Multipart.body([("role", "exhibit")], file: "", content: ""), 400, "fileMissing"),
        (Multipart.body([("role", "nonsense")], file: "a.pdf"), 422, "wrongShape"),
        (Multipart.body([], file: "a.pdf"), 422, "wrongShape"),
        (Multipart.body([("role", "exhibit")], file: "a.pdf", content: "MZ not a PDF"), 422, "documentRefused"),
        (Multipart.body([("role", "exhibit")], file: "a.pdf").dropLast(20), 400, "multipart.cutShort"),
        (Array("not multipart at all".utf8), 400, "multipart.cutShort"),
        (
            Multipart.body([("title", String(repeating: "长", count: 30_000))], file: "a.pdf"), 413,
            "multipart.fieldTooLong"
        ),
    ]

    @Test("What is not taken is refused with its reason, and leaves nothing behind", arguments: 0..<8)
    func refusals(number: Int) async throws {
        let scene = try await Scene()
        let (body, status, code) = Self.refused[number]
        try await scene.court.run { client in
            let answer = try await scene.upload(client, Array(body))
            #expect(answer.status == status)
            #expect(try answer.decoded(as: ProblemModel.self).code == code)
        }
        #expect(try scene.court.vault.leftovers.isEmpty)
    }

    @Test("Over the limit the upload ends, with 413")
    func tooLarge() async throws {
        let scene = try await Scene()
        try await scene.court.run { client in
            let content = "%PDF-" + String(repeating: "a", count: 50_000_001)
            let answer = try await scene.upload(
                client,
                Multipart.body([("role", "exhibit")], file: "a.pdf", content: content)
            )
            #expect(answer.status == 413)
        }
        #expect(try scene.court.vault.leftovers.isEmpty)
    }

    @Test("To a stranger's filing nothing can be sent: it is not there")
    func stranger() async throws {
        let scene = try await Scene()
        let stranger = try await scene.court.token(of: try await scene.court.person("何有借", "he@example.org"))
        try await scene.court.run { client in
            let answer = try await scene.upload(
                client,
                Multipart.body([("role", "exhibit")], file: "a.pdf"),
                token: stranger
            )
            #expect(answer.status == 404)
        }
    }
}
