/// The names and values of a form, in the order in which they stand on the page, duplicates included.
package struct FormPairs: Hashable, Sendable {
    package struct Pair: Hashable, Sendable {
        package let name: String
        package let value: String

        package init(_ name: String, _ value: String) {
            self.name = name
            self.value = value
        }
    }

    package private(set) var pairs: [Pair]

    package init(_ pairs: [Pair] = []) {
        self.pairs = pairs
    }

    /// Reads `application/x-www-form-urlencoded` (WHATWG URL § 5.1), but strictly.
    ///
    /// - Throws: ``MalformedRequest/formNotUTF8`` for bytes that are not UTF-8 or a `%` without two digits.
    package init(urlEncoded bytes: some Collection<UInt8>) throws(MalformedRequest) {
        pairs = []
        for piece in bytes.split(separator: UInt8(ascii: "&"), omittingEmptySubsequences: true) {
            let halves = piece.split(separator: UInt8(ascii: "="), maxSplits: 1, omittingEmptySubsequences: false)
            guard let name = PercentCoding.decoded(halves[0], plusIsSpace: true),
                let value = PercentCoding.decoded(halves.count > 1 ? halves[1] : halves[0].prefix(0), plusIsSpace: true)
            else { throw .formNotUTF8 }
            pairs.append(Pair(name, value))
        }
    }

    package mutating func append(_ name: String, _ value: String) { pairs.append(Pair(name, value)) }

    /// The first value under a name.
    package subscript(_ name: String) -> String? { pairs.first { $0.name == name }?.value }

    package func all(_ name: String) -> [String] { pairs.filter { $0.name == name }.map(\.value) }

    /// What the person typed: everything but the names by which the page guards itself.
    package var typed: [(name: String, value: String)] {
        pairs.filter { !Self.guards.contains($0.name) }.map { ($0.name, $0.value) }
    }

    /// Names of hidden fields that belong to the page, not to the person.
    package static let guards: Set<String> = [csrfName, onceName]
    package static let csrfName = "csrf"
    package static let onceName = "once"
}
