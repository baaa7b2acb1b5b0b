import FoundationEssentials
import HTTPTypes
package import Hummingbird
import NIOCore

extension Response {
    /// A page.
    package static func html(_ text: String, status: HTTPResponse.Status = .ok) -> Response {
        Response(
            status: status,
            headers: [.contentType: "text/html; charset=utf-8"],
            body: ResponseBody(byteBuffer: ByteBuffer(string: text))
        )
    }

    package static func plain(_ text: String, status: HTTPResponse.Status = .ok) -> Response {
        Response(
            status: status,
            headers: [.contentType: "text/plain; charset=utf-8"],
            body: ResponseBody(byteBuffer: ByteBuffer(string: text))
        )
    }

    /// A value as JSON, keys sorted so that the same value gives the same bytes.
    package static func json(_ value: some Encodable, status: HTTPResponse.Status = .ok) -> Response {
        let encoder = JSONEncoder()
        encoder.outputFormatting = [.sortedKeys, .withoutEscapingSlashes]
        guard let data = try? encoder.encode(value) else { return Response(status: .internalServerError) }
        return Response(
            status: status,
            headers: [.contentType: "application/json"],
            body: ResponseBody(byteBuffer: ByteBuffer(bytes: data))
        )
    }

    package static func nothing() -> Response { Response(status: .noContent) }

    /// To another page (303), with a message to show there once.
    ///
    /// - Parameters:
    ///   - location: a path of this site.
    ///   - flash: the key of the message, as "documents.added".
    ///   - cookies: the site's cookies.
    /// - Returns: the redirection.
    package static func redirect(to location: String, flash: String, cookies: CookieJar) -> Response {
        var response = Response.redirect(to: location)
        response.add(cookie: cookies.set(.flash, to: flash, seconds: 60))
        return response
    }

    /// The same, for the browser to keep for when there is no network: a page of one's own draft, never of anybody else's.
    func keptOffline() -> Response {
        var response = self
        if let name = HTTPField.Name("Dengwen-Offline") { response.headers[name] = "keep" }
        return response
    }

    /// - Parameter cookie: as ``CookieJar`` writes it.
    package mutating func add(cookie: String) {
        headers.append(HTTPField(name: .setCookie, value: cookie))
    }
}
