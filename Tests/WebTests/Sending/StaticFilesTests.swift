import Testing
import Web

@Suite("Static files")
struct StaticFilesTests {
    @Test("Under its hash a file may be kept for good; under another the browser asks again")
    func caching() async throws {
        let court = try await TestCourt()
        let address = court.site.files.url(for: "dengwen.css")
        #expect(address.wholeMatch(of: /\/static\/[0-9a-f]{8}\/dengwen\.css/) != nil)
        try await court.run { client in
            let pinned = try await client.call(.get, address)
            #expect(pinned.text == "body{color:#1f2421}")
            #expect(pinned.header("Content-Type") == "text/css; charset=utf-8")
            #expect(pinned.header("Cache-Control") == "public, max-age=31536000, immutable")
            let other = try await client.call(.get, "/static/00000000/dengwen.css")
            #expect(other.status == 200 && other.header("Cache-Control") == "no-cache")
            let tag = try #require(other.header("ETag"))
            let again = try await client.call(.get, "/static/00000000/dengwen.css", headers: ["If-None-Match": tag])
            #expect(again.status == 304 && again.body.isEmpty)
            for held in ["W/\(tag)", "\"other\", \(tag)", "*"] {
                let answer = try await client.call(.get, address, headers: ["If-None-Match": held])
                #expect(answer.status == 304, "\(held)")
            }
            for other in ["\"other\"", "W/\"other\"", tag.filter { $0 != "\"" }] {
                let answer = try await client.call(.get, address, headers: ["If-None-Match": other])
                #expect(answer.status == 200, "\(other)")
            }
            let head = try await client.call(.head, address)
            #expect(head.status == 200 && head.body.isEmpty)
            let font = try await client.call(.get, "/static/12345678/fonts/song.woff2")
            #expect(font.text == "font" && font.header("Content-Type") == "font/woff2")
        }
    }

    @Test("Who takes gzip gets it packed, under a tag of its own; who does not gets the bytes as they are")
    func packed() async throws {
        let court = try await TestCourt()
        let address = court.site.files.url(for: "long.js")
        try await court.run { client in
            let plain = try await client.call(.get, address)
            #expect(plain.header("Content-Encoding") == nil && plain.header("Vary") == "Accept-Encoding")
            let packed = try await client.call(.get, address, headers: ["Accept-Encoding": "br, gzip;q=0.8"])
            #expect(packed.header("Content-Encoding") == "gzip" && packed.body.starts(with: [0x1f, 0x8b]))
            #expect(packed.body.count < plain.body.count / 2)
            #expect(packed.header("ETag") != plain.header("ETag"))
            // Whoever holds it in either form holds it.
            for held in [plain, packed].compactMap({ $0.header("ETag") }) {
                for coding in ["gzip", "identity"] {
                    let headers = ["Accept-Encoding": coding, "If-None-Match": held]
                    let again = try await client.call(.get, address, headers: headers)
                    #expect(again.status == 304 && again.body.isEmpty, "\(held) \(coding)")
                }
            }
            let refused = try await client.call(.get, address, headers: ["Accept-Encoding": "gzip;q=0"])
            #expect(refused.body == plain.body)
            let small = try await client.call(
                .get,
                court.site.files.url(for: "fonts/song.woff2"),
                headers: ["Accept-Encoding": "gzip"]
            )
            #expect(small.text == "font" && small.header("Vary") == nil)
        }
    }

    @Test(
        "No path leads anywhere else",
        arguments: [
            "/static/00000000/../secret.txt", "/static/00000000/%2e%2e/secret.txt", "/static/00000000/..%2fsecret.txt",
            "/static/00000000/.hidden", "/static/00000000/", "/static/00000000/fonts", "/static/00000000//etc/passwd",
            "/static/00000000/fonts/%2e%2e/%2e%2e/secret.txt", "/static/00000000/%00", "/static/00000000/%ff",
        ]
    )
    func traversal(path: String) async throws {
        let court = try await TestCourt()
        try await court.run { client in
            let answer = try await client.call(.get, path)
            #expect(answer.status == 404 && !answer.text.contains("secret"))
        }
    }
}
