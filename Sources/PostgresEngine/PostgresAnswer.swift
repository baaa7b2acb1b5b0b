import CLibPQ
import SQLEngine

/// What the server answered to one statement; its memory is libpq's until this goes.
final class PostgresAnswer {
    private let result: OpaquePointer

    init(_ result: OpaquePointer) {
        self.result = result
    }

    deinit { PQclear(result) }

    /// Rows inserted, updated or deleted; 0 for a query or a definition.
    var changes: Int {
        let status = String(cString: PQcmdStatus(result))
        guard ["INSERT", "UPDATE", "DELETE", "MERGE"].contains(where: status.hasPrefix) else { return 0 }
        return Int(String(cString: PQcmdTuples(result))) ?? 0
    }

    /// "COMMIT", "ROLLBACK", "SELECT 3".
    var tag: String { String(cString: PQcmdStatus(result)) }

    /// The rows of a statement answered in binary.
    /// - Throws: `.unexpectedType` for a column of a type we do not use, as `sum(…)` without a cast.
    func rows() throws -> [SQLRow] {
        let width = PQnfields(result)
        let columns = (0..<width).map { String(cString: PQfname(result, $0)) }
        let types = (0..<width).map { PQftype(result, $0) }
        return try (0..<PQntuples(result)).map { row in
            SQLRow(columns: columns, values: try (0..<width).map { try value(row, $0, types[Int($0)], columns) })
        }
    }

    /// The texts of the first row of a statement sent without binary format.
    var texts: [String?] {
        guard PQntuples(result) > 0 else { return [] }
        return (0..<PQnfields(result)).map { column in
            PQgetisnull(result, 0, column) == 1 ? nil : String(cString: PQgetvalue(result, 0, column))
        }
    }

    private func value(_ row: Int32, _ column: Int32, _ type: Oid, _ columns: [String]) throws -> SQLValue {
        guard PQgetisnull(result, row, column) == 0, let start = PQgetvalue(result, row, column) else { return .null }
        let bytes = UnsafeRawBufferPointer(start: start, count: Int(PQgetlength(result, row, column)))
        switch type {
        case TypeNumber.integer8: return .integer(bytes.bigEndian(Int64.self))
        case TypeNumber.integer4: return .integer(Int64(bytes.bigEndian(Int32.self)))
        case TypeNumber.integer2: return .integer(Int64(bytes.bigEndian(Int16.self)))
        case TypeNumber.objectNumber: return .integer(Int64(bytes.bigEndian(UInt32.self)))
        case TypeNumber.text, TypeNumber.internalName, TypeNumber.limitedText, TypeNumber.paddedText:
            return .text(String(decoding: bytes, as: UTF8.self))
        case TypeNumber.bytes: return .blob([UInt8](bytes))
        case TypeNumber.boolean: return .boolean(bytes.first != 0)
        case TypeNumber.real8: return .real(Double(bitPattern: bytes.bigEndian(UInt64.self)))
        case TypeNumber.real4: return .real(Double(Float(bitPattern: bytes.bigEndian(UInt32.self))))
        default:
            throw DatabaseProblem(.unexpectedType, detail: "column \(columns[Int(column)]) has the type number \(type)")
        }
    }
}

extension UnsafeRawBufferPointer {
    fileprivate func bigEndian<Number: FixedWidthInteger>(_ type: Number.Type) -> Number {
        Number(bigEndian: loadUnaligned(as: type))
    }
}
