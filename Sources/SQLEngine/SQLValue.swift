/// One value as it goes to, or comes from, a database.
package enum SQLValue: Sendable, Hashable {
    case null
    case integer(Int64)
    case text(String)
    case blob([UInt8])
    /// SQLite has no booleans and gives them back as `integer` 0 or 1; `SQLRow.boolean` reads both.
    case boolean(Bool)
    case real(Double)
}
