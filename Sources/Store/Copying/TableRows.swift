import Crypto
import Registry
import SQLEngine

/// The rows of one table in one store, along its key.
struct TableRows: Sendable {
    /// Rows a step: sealed answers may be large.
    static let step = 200

    let shape: TableShape
    let engine: any DatabaseEngine

    typealias Row = [SQLValue]

    private var columns: SQL { SQL(unchecked: shape.columns.map(\.name).joined(separator: ", ")) }
    private var keys: SQL { SQL(unchecked: shape.key.map(\.name).joined(separator: ", ")) }
    private var name: SQL { SQL(unchecked: shape.name) }

    func count() async throws -> Int {
        try await engine.read { [name] in try $0.first("SELECT count(*) FROM \(name)")?.int(0) ?? 0 }
    }

    /// The key of the last row; nil in an empty table.
    func lastKey() async throws -> Row? {
        let newest = shape.key.map { SQL(unchecked: "\($0.name) DESC") }.joined(separator: ", ")
        return try await engine.read { [keys, name] in
            try $0.first("SELECT \(keys) FROM \(name) ORDER BY \(newest) LIMIT 1")?.values
        }
    }

    func page(after key: Row?) async throws -> [Row] {
        let place: SQL =
            key.map { key in
                let values = zip(key, shape.key).map { "\($0, as: $1.type)" as SQL }.joined(separator: ", ")
                return "WHERE (\(keys)) > (\(values))"
            } ?? ""
        return try await engine.read { [columns, name, keys, shape] connection in
            try connection.query("SELECT \(columns) FROM \(name) \(place) ORDER BY \(keys) LIMIT \(Self.step)").map {
                row in
                zip(row.values, shape.columns).map { Self.plain($0, $1.type) }
            }
        }
    }

    func key(of row: Row) -> Row {
        shape.key.map { key in shape.columns.firstIndex { $0.name == key.name }.map { row[$0] } ?? .null }
    }

    /// Puts rows in; those that are there already, as after a copy that was interrupted, stay.
    func add(_ rows: [Row]) async throws {
        let values = rows.map { row in
            "(\(zip(row, shape.columns).map { "\($0, as: $1.type)" as SQL }.joined(separator: ", ")))" as SQL
        }.joined(separator: ", ")
        try await engine.write { [columns, name] connection in
            let numbers: SQL = connection.dialect == .postgres ? "OVERRIDING SYSTEM VALUE" : ""
            try connection.execute(
                "INSERT INTO \(name) (\(columns)) \(numbers) VALUES \(values) ON CONFLICT DO NOTHING"
            )
        }
    }

    /// How many rows there are, and the SHA-256 of all their values in the order of the key.
    func digest() async throws -> (rows: Int, sha256: String) {
        var (hash, count, last) = (SHA256(), 0, Row?.none)
        while true {
            let page = try await page(after: last)
            guard let end = page.last else { break }
            for row in page { for value in row { hash.update(data: Self.bytes(value)) } }
            (count, last) = (count + page.count, key(of: end))
        }
        return (count, hash.finalize().hexadecimal)
    }

    /// SQLite gives booleans as numbers.
    private static func plain(_ value: SQLValue, _ type: SQLType) -> SQLValue {
        guard type == .boolean, case .integer(let number) = value else { return value }
        return .boolean(number != 0)
    }

    /// A letter for the kind, the length, the value: no two rows have the same bytes.
    private static func bytes(_ value: SQLValue) -> [UInt8] {
        let (kind, content): (Character, [UInt8]) =
            switch value {
            case .null: ("n", [])
            case .integer(let number): ("i", Array("\(number)".utf8))
            case .text(let text): ("t", Array(text.utf8))
            case .blob(let bytes): ("b", bytes)
            case .boolean(let truth): ("i", [truth ? 49 : 48])
            case .real(let number): ("r", Array("\(number.bitPattern)".utf8))
            }
        return Array("\(kind)\(content.count):".utf8) + content
    }
}
