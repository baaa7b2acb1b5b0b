/// Where a document lies: `<folder>/<shelf>/<filing>/<sha256>`.
///
/// The shelf is the last two digits of the filing's identifier, which are random in every version of UUID; the first
/// ones of a UUIDv7 are the time, and would put a whole year on one shelf.
enum Shelf {
    static func name(_ filing: String) throws -> String {
        let digits = Array(filing.utf8)
        let dashes = [8, 13, 18, 23]
        guard digits.count == 36,
            digits.indices.allSatisfy({
                dashes.contains($0) ? digits[$0] == UInt8(ascii: "-") : isHexadecimal(digits[$0])
            })
        else { throw VaultProblem(.invalidName, detail: "not a filing's identifier") }
        return String(filing.suffix(2))
    }

    static func check(_ sha256: String) throws {
        guard sha256.utf8.count == 64, sha256.utf8.allSatisfy(isHexadecimal) else {
            throw VaultProblem(.invalidName, detail: "not a SHA-256")
        }
    }

    /// Lower case only: one document has one name.
    static func isHexadecimal(_ byte: UInt8) -> Bool {
        (UInt8(ascii: "0")...UInt8(ascii: "9")).contains(byte) || (UInt8(ascii: "a")...UInt8(ascii: "f")).contains(byte)
    }
}
