import Crypto
import Filings
import Law
import Registry

/// How docket entries hang together: each holds the SHA-256 of the one before, over clear values, so that a new key for the
/// sealed facts changes nothing.
///
/// What is hashed is JSON in UTF-8 with its names in the order of their UTF-8 bytes, without white space, with only `"`, `\`
/// and control characters escaped; hashes in it are 64 hexadecimal digits, instants microseconds, an absent actor `null`.
enum DocketChain {
    /// What the first entry of a filing comes after.
    static let beginning = [UInt8](repeating: 0, count: 32)

    static func entry(_ draft: DocketDraft, sequence: Int, after previous: [UInt8]) -> DocketEntry {
        DocketEntry(
            filing: draft.filing,
            sequence: sequence,
            act: draft.act,
            actor: draft.actor,
            at: draft.at,
            facts: draft.facts,
            previousHash: previous,
            hash: Array(SHA256.hash(data: Array(canonical(draft, sequence: sequence, after: previous).utf8)))
        )
    }

    /// The hash an entry must have.
    static func hash(of entry: DocketEntry) -> [UInt8] {
        let draft = DocketDraft(
            filing: entry.filing,
            act: entry.act,
            actor: entry.actor,
            at: entry.at,
            facts: entry.facts
        )
        return self.entry(draft, sequence: entry.sequence, after: entry.previousHash).hash
    }

    static func canonical(_ draft: DocketDraft, sequence: Int, after previous: [UInt8]) -> String {
        let facts = draft.facts.sorted { $0.key.utf8.lexicographicallyPrecedes($1.key.utf8) }
            .map { "\(quoted($0.key)):\(quoted($0.value))" }.joined(separator: ",")
        return """
            {"act":\(quoted(draft.act.rawValue)),"actor":\(draft.actor.map { quoted($0.description) } ?? "null"),\
            "at":\(draft.at.microseconds),"facts":{\(facts)},"filing":\(quoted(draft.filing.description)),\
            "previousHash":\(quoted(previous.hexadecimal)),"sequence":\(sequence)}
            """
    }

    private static func quoted(_ text: String) -> String {
        guard text.utf8.contains(where: { $0 < 0x20 || $0 == UInt8(ascii: "\"") || $0 == UInt8(ascii: "\\") }) else {
            return "\"\(text)\""
        }
        var quoted = "\""
        for scalar in text.unicodeScalars {
            switch scalar {
            case "\"": quoted += "\\\""
            case "\\": quoted += "\\\\"
            case "\u{0}"..."\u{1F}":
                let digits = String(scalar.value, radix: 16)
                quoted += "\\u" + String(repeating: "0", count: 4 - digits.count) + digits
            default: quoted.unicodeScalars.append(scalar)
            }
        }
        return quoted + "\""
    }
}
