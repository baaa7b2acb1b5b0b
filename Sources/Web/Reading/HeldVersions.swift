import HTTPTypes
import Hummingbird

/// Whether a client holds a version already (`If-None-Match`, RFC 9110 § 13.1.2).
///
/// Tags are compared weakly: a version is the same whether it was sent packed or not.
struct HeldVersions: Sendable {
    private let isAny: Bool
    private let tags: Set<Substring>

    init(_ request: Request) {
        let texts = request.headers[values: .ifNoneMatch]
        isAny = texts.contains { $0.filter { !$0.isWhitespace } == "*" }
        // A tag may hold a comma, so it is what stands between quotation marks.
        tags = Set(
            texts.flatMap { text in
                text.split(separator: "\"", omittingEmptySubsequences: false).enumerated()
                    .filter { !$0.offset.isMultiple(of: 2) }.map(\.element)
            }
        )
    }

    /// Whether a tag is among them, as it stands in `ETag`.
    func contains(_ tag: String) -> Bool {
        isAny || tags.contains(tag.dropFirst(tag.hasPrefix("W/") ? 3 : 1).dropLast())
    }
}
