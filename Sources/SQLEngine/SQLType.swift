/// The few types a column or a parameter may have, the same on every engine.
///
/// Instants are `integer` (microseconds since 1970, UTC); days are `text` (`2026-03-01`).
package enum SQLType: String, Sendable, Hashable {
    case integer
    case text
    case blob
    case boolean
    case real
}
