import FoundationEssentials
import Secrets

/// Seals and opens fields, and makes the keyed hashes by which sealed values are found.
struct Sealer: Sendable {
    let cipher: FieldCipher
    let lookup: LookupHash

    func seal(_ text: String, _ column: SealedColumn, _ row: some CustomStringConvertible) throws -> [UInt8] {
        try cipher.seal(text, context: column.context(row))
    }

    func seal(optional text: String?, _ column: SealedColumn, _ row: some CustomStringConvertible) throws -> [UInt8]? {
        try text.map { try seal($0, column, row) }
    }

    func seal(bytes: [UInt8], _ column: SealedColumn, _ row: some CustomStringConvertible) throws -> [UInt8] {
        try cipher.seal(bytes, context: column.context(row))
    }

    func seal(json value: some Encodable, _ column: SealedColumn, _ row: some CustomStringConvertible) throws -> [UInt8]
    {
        try cipher.seal(StoredJSON.bytes(value), context: column.context(row))
    }

    func open(_ sealed: [UInt8], _ column: SealedColumn, _ row: some CustomStringConvertible) throws -> String {
        try cipher.openText(sealed, context: column.context(row))
    }

    func open(
        optional sealed: [UInt8]?,
        _ column: SealedColumn,
        _ row: some CustomStringConvertible
    ) throws -> String? {
        try sealed.map { try open($0, column, row) }
    }

    func open(bytes sealed: [UInt8], _ column: SealedColumn, _ row: some CustomStringConvertible) throws -> [UInt8] {
        try cipher.open(sealed, context: column.context(row))
    }

    func open<Value: Decodable>(
        json sealed: [UInt8],
        as type: Value.Type = Value.self,
        _ column: SealedColumn,
        _ row: some CustomStringConvertible
    ) throws -> Value {
        try StoredJSON.value(cipher.open(sealed, context: column.context(row)))
    }
}

/// JSON as it is stored: keys sorted, so that the same value is the same bytes.
enum StoredJSON {
    static func bytes(_ value: some Encodable) throws -> [UInt8] {
        let encoder = JSONEncoder()
        encoder.outputFormatting = [.sortedKeys, .withoutEscapingSlashes]
        return [UInt8](try encoder.encode(value))
    }

    static func text(_ value: some Encodable) throws -> String {
        String(decoding: try bytes(value), as: UTF8.self)
    }

    static func value<Value: Decodable>(_ bytes: [UInt8], as type: Value.Type = Value.self) throws -> Value {
        try JSONDecoder().decode(Value.self, from: Data(bytes))
    }

    static func value<Value: Decodable>(_ text: String, as type: Value.Type = Value.self) throws -> Value {
        try value(Array(text.utf8))
    }
}
