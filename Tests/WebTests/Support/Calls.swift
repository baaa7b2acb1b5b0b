import Foundation
import HTTPTypes
import Hummingbird
import HummingbirdTesting
import NIOCore
import Testing

/// Calls the site without a network.
struct Client: Sendable {
    enum Method: String, Sendable {
        case get = "GET"
        case head = "HEAD"
        case post = "POST"
        case put = "PUT"
        case delete = "DELETE"
    }

    let client: any TestClientProtocol

    /// Calls a path, given with its query; whatever the API answers must be as its description says.
    func call(
        _ method: Method,
        _ path: String,
        token: String? = nil,
        json: String? = nil,
        body: [UInt8]? = nil,
        type: String = "application/json",
        headers: [String: String] = [:]
    ) async throws -> Answer {
        var fields: HTTPFields = [.acceptLanguage: "en"]
        if let token { fields[.authorization] = "Bearer \(token)" }
        for (name, value) in headers {
            if let name = HTTPField.Name(name) { fields[name] = value }
        }
        let bytes = body ?? json.map { Array($0.utf8) }
        if bytes != nil { fields[.contentType] = type }
        let response = try await client.executeRequest(
            uri: path,
            method: HTTPRequest.Method(method.rawValue) ?? .get,
            headers: fields,
            body: bytes.map { ByteBuffer(bytes: $0) }
        )
        let answer = Answer(response)
        // Whatever a test calls, the answer must be as the description says.
        for fault in Description.shared.faults(in: answer, to: method.rawValue, path) { Issue.record("\(fault)") }
        return answer
    }
}

/// A whole answer.
struct Answer: Sendable {
    let status: Int
    let body: [UInt8]
    private let headers: HTTPFields

    init(_ response: TestResponse) {
        status = Int(response.status.code)
        body = Array(response.body.readableBytesView)
        headers = response.headers
    }

    var text: String { String(decoding: body, as: UTF8.self) }

    func decoded<Value: Decodable>(as type: Value.Type = Value.self) throws -> Value {
        try JSONDecoder().decode(type, from: Data(body))
    }

    func header(_ name: String) -> String? { HTTPField.Name(name).flatMap { headers[$0] } }

    var cookies: [String] { headers[values: .setCookie] }

    /// The value of a cookie that is set.
    func cookie(_ name: String) -> String? {
        for cookie in cookies where cookie.hasPrefix(name + "=") {
            return String(cookie.dropFirst(name.utf8.count + 1).prefix { $0 != ";" })
        }
        return nil
    }
}

/// A multipart body of texts, then one file.
enum Multipart {
    static let type = "multipart/form-data; boundary=\(MultipartSample.boundary)"

    static func body(_ texts: [(String, String)], file: String?, content: String = "%PDF-1.7 content") -> [UInt8] {
        var body = texts.flatMap { MultipartSample.part("form-data; name=\"\($0)\"", $1) }
        if let file {
            body += MultipartSample.part(
                "form-data; name=\"file\"; filename=\"\(file)\"",
                content,
                type: "application/pdf"
            )
        }
        return body + Array("--\(MultipartSample.boundary)--\r\n".utf8)
    }
}
