/// One open transaction.
///
/// Valid only inside the body it was handed to; used later it throws `.closed`.
package protocol SQLConnection: AnyObject {
    var dialect: SQLDialect { get }

    /// Runs one statement.
    /// - Returns: the number of rows inserted, updated or deleted by it; 0 for a definition.
    @discardableResult
    func execute(_ sql: SQL) throws -> Int

    /// Runs one statement and reads its whole answer, also of `INSERT … RETURNING`.
    func query(_ sql: SQL) throws -> [SQLRow]
}

extension SQLConnection {
    /// The first row of the answer, or nil if it has none.
    package func first(_ sql: SQL) throws -> SQLRow? {
        try query(sql).first
    }
}
