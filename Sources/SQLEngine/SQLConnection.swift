/// One open transaction.
///
/// Valid only inside the body it was handed to; used later it throws `.closed`.
package protocol SQLConnection: AnyObject {
    var dialect: SQLDialect { get }

    /// What a `SELECT` ends with so that the rows it brings stay as they are until this transaction ends.
    ///
    /// Empty where one body writes at a time, and in reading. Elsewhere whoever decides by what a row says must hold it:
    /// at READ COMMITTED another body may change it meanwhile.
    var holdingRows: SQL { get }

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
