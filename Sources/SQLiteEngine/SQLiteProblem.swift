import GRDB
import SQLEngine

extension DatabaseProblem {
    /// What SQLite reported, as the same code PostgreSQL's errors get.
    ///
    /// Bound values are left out.
    init(_ error: DatabaseError) {
        var detail = error.message ?? error.resultCode.description
        if let sql = error.sql { detail += " in: \(sql)" }
        self.init(Self.code(error), detail: detail)
    }

    private static func code(_ error: DatabaseError) -> Code {
        switch error.extendedResultCode {
        case .SQLITE_CONSTRAINT_UNIQUE, .SQLITE_CONSTRAINT_PRIMARYKEY, .SQLITE_CONSTRAINT_ROWID: return .duplicate
        case .SQLITE_IOERR_FSYNC, .SQLITE_IOERR_DIR_FSYNC: return .syncFailed
        default: break
        }
        return switch error.resultCode {
        case .SQLITE_CONSTRAINT, .SQLITE_MISMATCH, .SQLITE_TOOBIG: .constraint
        case .SQLITE_BUSY, .SQLITE_LOCKED: .busy
        case .SQLITE_READONLY: .readOnly
        case .SQLITE_CORRUPT, .SQLITE_NOTADB: .corrupt
        case .SQLITE_FULL: .diskFull
        case .SQLITE_IOERR: .inputOutput
        case .SQLITE_CANTOPEN, .SQLITE_PERM, .SQLITE_AUTH: .cannotOpen
        default: .statement
        }
    }
}

/// Runs `work` and gives its SQLite errors our codes; other errors pass.
func translatingProblems<Value>(_ work: () throws -> Value) throws -> Value {
    do {
        return try work()
    } catch let error as DatabaseError {
        throw DatabaseProblem(error)
    }
}
