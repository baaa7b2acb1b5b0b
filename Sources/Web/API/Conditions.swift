import Crypto
import FoundationEssentials
import HTTPTypes
import Hummingbird
import Registry

/// Versions as ETags (RFC 9110 § 8.8.3): `"3"`, or `"3-5f2a91c0"` where more is shown than the version decides.
enum VersionTag {
    static func tag(_ version: Int) -> String { "\"\(version)\"" }

    /// Of something that looks different at times though its version is the same, as by who has it on the desk, or by
    /// the language asked for: otherwise somebody would be told that nothing has changed.
    static func tag(_ version: Int, showing model: some Encodable) throws -> String {
        let encoder = JSONEncoder()
        encoder.outputFormatting = .sortedKeys
        return "\"\(version)-\(SHA256.hash(data: try encoder.encode(model)).hexadecimal.prefix(8))\""
    }

    /// The version a client holds by `If-Match`; nil where it names none or any (`*`).
    ///
    /// A tag that is not of this form is one that can never match: -1.
    /// - Throws: ``MalformedRequest/ifMatchNotUnderstood`` for more than one.
    static func ifMatch(_ request: Request) throws(MalformedRequest) -> Int? {
        let tags = request.headers[values: .ifMatch].flatMap { $0.split(separator: ",") }
            .map { $0.filter { !$0.isWhitespace } }
        guard let tag = tags.first else { return nil }
        guard tags.count == 1 else { throw .ifMatchNotUnderstood }
        if tag == "*" { return nil }
        guard tag.hasPrefix("\""), tag.hasSuffix("\""), tag.utf8.count >= 3 else { return -1 }
        return Int(tag.dropFirst().dropLast().prefix { $0 != "-" }) ?? -1
    }
}

extension Response {
    func tagged(_ tag: String) -> Response {
        var response = self
        response.headers[.eTag] = tag
        return response
    }

    func located(at path: String) -> Response {
        var response = self
        response.headers[.location] = path
        return response
    }
}
