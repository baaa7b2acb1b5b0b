import HTTPTypes
import Hummingbird
import Interchange

extension Response {
    /// A page of a list, with a `Link` to the next (RFC 8288).
    static func list<Item: Codable & Hashable & Sendable>(
        _ items: [Item],
        next: String?,
        of request: Request
    ) -> Response {
        var response = Response.json(PageModel(items: items, next: next))
        if let next, let name = HTTPField.Name("Link") {
            let others = (request.uri.query ?? "").split(separator: "&").filter { !$0.hasPrefix("after=") }
            let query = (others.map(String.init) + ["after=\(next)"]).joined(separator: "&")
            response.headers[name] = "<\(request.uri.path)?\(query)>; rel=\"next\""
        }
        return response
    }
}
