import CLibPQ
import SQLEngine

/// A statement that failed, or a connection that is gone.
struct PostgresFailure: Error {
    /// What may follow, once the transaction has been rolled back.
    enum Kind {
        /// Another transaction was in the way (40001, 40P01): the body may run again.
        case conflict
        /// A key exists.
        ///
        /// Perhaps since this body looked, so that running it once more sees what the other has written.
        case duplicate
        /// A prepared statement no longer fits the tables, or is gone: prepare anew, run again.
        case stalePlan
        /// The connection is gone; whether a COMMIT under way was carried out is not known.
        case lost
        case final
    }

    let kind: Kind
    let problem: DatabaseProblem
}

extension PostgresFailure {
    /// `result` is of a failed statement; nil if the connection failed.
    init(_ result: OpaquePointer?, session: OpaquePointer?, statement: String) {
        let state = Self.field(result, PQ_FIELD_SQLSTATE) ?? ""
        let severity = Self.field(result, PQ_FIELD_SEVERITY)
        let isGone = PQstatus(session) == CONNECTION_BAD || severity == "FATAL" || severity == "PANIC"
        let source = Self.field(result, PQ_FIELD_SOURCE)
        kind = isGone || state.isEmpty || state.hasPrefix("08") ? .lost : Self.kind(of: state, from: source)
        let code = kind == .lost ? .unreachable : Self.code(of: state)
        var detail = state.isEmpty ? "the connection was lost" : "\(state): \(Self.words(result, state))"
        if Self.meansOtherSession.contains(state) {
            detail += " (behind a pooler in transaction mode, set databasePooling to \"transaction\")"
        }
        problem = DatabaseProblem(code, detail: detail + " in: \(statement)")
    }

    /// Prepared statements that come and go by themselves.
    private static let meansOtherSession: Set<String> = ["26000", "42P05"]

    private static func kind(of state: String, from source: String?) -> Kind {
        switch state {
        case "40001", "40P01": .conflict
        case "23505": .duplicate
        case "26000": .stalePlan
        // "cached plan must not change result type": the code alone means any feature that is not there.
        case "0A000": source == "RevalidateCachedQuery" ? .stalePlan : .final
        default: .final
        }
    }

    private static func code(of state: String) -> DatabaseProblem.Code {
        switch state {
        case "23505": return .duplicate
        case "40001", "40P01", "55P03", "57014", "53200", "53300": return .busy
        case "25006": return .readOnly
        case "53100": return .diskFull
        case "3D000": return .cannotOpen
        default: break
        }
        return switch state.prefix(2) {
        case "22", "23", "54": .constraint
        case "28": .cannotOpen
        case "58": .inputOutput
        case "XX": state == "XX000" ? .statement : .corrupt
        default: .statement
        }
    }

    /// The server's words, but not its details, which quote rows, and nothing of class 22, which quotes values.
    private static func words(_ result: OpaquePointer?, _ state: String) -> String {
        let names = [PQ_FIELD_TABLE, PQ_FIELD_COLUMN, PQ_FIELD_CONSTRAINT].compactMap { field(result, $0) }
        let primary = state.hasPrefix("22") ? "a value does not fit" : field(result, PQ_FIELD_MESSAGE) ?? ""
        return ([primary] + names).joined(separator: " ")
    }

    private static func field(_ result: OpaquePointer?, _ code: Int32) -> String? {
        guard let result, let text = PQresultErrorField(result, code) else { return nil }
        return String(cString: text)
    }
}
