import ArgumentParser
import AsyncHTTPClient
package import Foundation
import NIOCore
import NIOHTTP1

/// A client of a court's API: requests in, JSON out, problems as sentences.
package struct CourtClient: Sendable {
    package let server: String
    package let token: String?

    package init(server: String, token: String?) {
        self.server = server
        self.token = token
    }

    package struct Answer: Sendable {
        package let status: UInt
        package let body: Data
        package let etag: String?

        package func decoded<Value: Decodable>(as type: Value.Type) throws -> Value {
            try JSONDecoder().decode(type, from: body)
        }

        var text: String { String(decoding: body, as: UTF8.self) }
    }

    /// RFC 9457, as the server sends it.
    struct Problem: Decodable {
        struct Finding: Decodable {
            let pointer: String?
            let detail: String?
        }

        let title: String?
        let detail: String?
        let reference: String?
        let findings: [Finding]?
    }

    /// A court's code, or what else may not be plain, as a piece of a path.
    package static func segment(_ text: String) -> String {
        let plain = CharacterSet(charactersIn: "0"..."9")
        return text.addingPercentEncoding(withAllowedCharacters: plain) ?? text
    }

    package func get(_ path: String) async throws -> Answer { try await send(.GET, path) }

    package func post(
        _ path: String,
        _ body: some Encodable,
        once key: String? = nil,
        ifMatch: String? = nil
    ) async throws -> Answer {
        let data = try JSONEncoder().encode(body)
        return try await send(.POST, path, body: .bytes(ByteBuffer(bytes: data)), once: key, ifMatch: ifMatch)
    }

    package func put(_ path: String, _ body: some Encodable, ifMatch: String? = nil) async throws -> Answer {
        let data = try JSONEncoder().encode(body)
        return try await send(.PUT, path, body: .bytes(ByteBuffer(bytes: data)), ifMatch: ifMatch)
    }

    package func delete(_ path: String) async throws -> Answer { try await send(.DELETE, path) }

    /// Sends a file as `multipart/form-data` (RFC 7578), read piece by piece.
    package func upload(_ path: String, file: String, type: String, fields: [(String, String)]) async throws -> Answer {
        let boundary = "dengwen-\(UUID().uuidString)"
        var head = ""
        for (name, value) in fields {
            head += "--\(boundary)\r\nContent-Disposition: form-data; name=\"\(name)\"\r\n\r\n\(value)\r\n"
        }
        let name = URL(fileURLWithPath: file).lastPathComponent
            .replacing("\\", with: "_").replacing("\"", with: "%22").replacing("\r", with: "").replacing("\n", with: "")
        head += "--\(boundary)\r\nContent-Disposition: form-data; name=\"file\"; filename=\"\(name)\"\r\n"
        head += "Content-Type: \(type)\r\n\r\n"
        let tail = "\r\n--\(boundary)--\r\n"
        guard let handle = FileHandle(forReadingAtPath: file) else {
            throw Failure(.refused, "The file cannot be read: \(file)")
        }
        let size = try handle.seekToEnd()
        try handle.seek(toOffset: 0)
        let pieces = FilePieces(head: head, handle: handle, tail: tail)
        let length = Int64(head.utf8.count) + Int64(size) + Int64(tail.utf8.count)
        return try await send(
            .POST,
            path,
            body: .stream(pieces, length: .known(length)),
            contentType: "multipart/form-data; boundary=\(boundary)"
        )
    }

    private func send(
        _ method: HTTPMethod,
        _ path: String,
        body: HTTPClientRequest.Body? = nil,
        contentType: String = "application/json",
        once key: String? = nil,
        ifMatch: String? = nil
    ) async throws -> Answer {
        var request = HTTPClientRequest(url: server + "/api/v1" + path)
        request.method = method
        request.headers.add(name: "Accept", value: "application/json")
        request.headers.add(name: "Accept-Language", value: Self.language)
        if let token { request.headers.add(name: "Authorization", value: "Bearer \(token)") }
        if let key { request.headers.add(name: "Idempotency-Key", value: key) }
        if let ifMatch { request.headers.add(name: "If-Match", value: ifMatch) }
        if let body {
            request.headers.add(name: "Content-Type", value: contentType)
            request.body = body
        }
        let response: HTTPClientResponse
        let data: Data
        do {
            response = try await Self.connections.execute(request, timeout: .seconds(120))
            data = Data(try await response.body.collect(upTo: 64 << 20).readableBytesView)
        } catch {
            throw Failure(.unreachable, "The server cannot be reached: \(server)")
        }
        guard (200..<300).contains(response.status.code) else {
            throw Failure(status: response.status.code, body: data)
        }
        return Answer(status: response.status.code, body: data, etag: response.headers.first(name: "ETag"))
    }

    /// A server that is not there is said to be, at once: by default it would be tried until the request's time is over.
    private static let connections: HTTPClient = {
        var configuration = HTTPClient.Configuration.singletonConfiguration
        configuration.connectionPool.retryConnectionEstablishment = false
        return HTTPClient(eventLoopGroupProvider: .singleton, configuration: configuration)
    }()

    private static var language: String {
        let set = ProcessInfo.processInfo.environment["LANG"] ?? ""
        return set.hasPrefix("zh") ? "zh-CN" : "en"
    }
}

/// A file between its multipart head and tail, 64 KB at a time.
struct FilePieces: AsyncSequence, Sendable {
    typealias Element = ByteBuffer

    let head: String
    let handle: FileHandle
    let tail: String

    struct AsyncIterator: AsyncIteratorProtocol {
        enum Place { case head, file, done }

        let pieces: FilePieces
        var place = Place.head

        mutating func next() async throws -> ByteBuffer? {
            switch place {
            case .head:
                place = .file
                return ByteBuffer(string: pieces.head)
            case .file:
                if let data = try pieces.handle.read(upToCount: 65_536), !data.isEmpty {
                    return ByteBuffer(bytes: data)
                }
                place = .done
                return ByteBuffer(string: pieces.tail)
            case .done: return nil
            }
        }
    }

    func makeAsyncIterator() -> AsyncIterator { AsyncIterator(pieces: self) }
}

/// Something that ends a command, with its exit code and words.
package struct Failure: Error {
    let code: ExitCode
    package let words: String
    let body: Data?

    /// Nobody answered, or a proxy did in the server's place: whether it was done is not known.
    package var isWithoutAnswer: Bool { code == .unreachable }

    init(_ code: ExitCode, _ words: String) {
        self.code = code
        self.words = words
        body = nil
    }

    init(status: UInt, body: Data) {
        code = status == 404 ? .notFound : .refused
        self.body = body
        if let problem = try? JSONDecoder().decode(CourtClient.Problem.self, from: body) {
            var lines = [problem.detail ?? problem.title ?? "The server said \(status)."]
            for finding in problem.findings ?? [] {
                lines.append("  \(finding.pointer ?? ""): \(finding.detail ?? "")")
            }
            if let reference = problem.reference { lines.append("  (\(reference))") }
            words = lines.joined(separator: "\n")
        } else {
            words = "The server said \(status)."
        }
    }

    /// Prints what happened and ends with the right code.
    func exit(json: Bool) -> ExitCode {
        if json, let body { Printing.answer(String(decoding: body, as: UTF8.self)) }
        Printing.word(words)
        return code
    }
}

/// Runs a client command: failures become words and exit codes.
func answering(json: Bool, _ body: () async throws -> Void) async throws {
    do {
        try await body()
    } catch let failure as Failure {
        throw failure.exit(json: json)
    } catch is DecodingError {
        Printing.word("The server's answer was not understood. Is it a Dengwen server of this version?")
        throw ExitCode.refused
    }
}
