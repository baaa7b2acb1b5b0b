/// One step of the schema.
///
/// Once released it is never changed: the next step corrects it.
package struct Migration: Sendable {
    /// From 1, without gaps.
    package let number: Int
    /// For people, such as `filings and documents`; recorded, and compared when the program starts.
    package let name: String
    /// One SQL statement each.
    package let statements: @Sendable (SQLDialect) -> [String]

    package init(_ number: Int, _ name: String, statements: @escaping @Sendable (SQLDialect) -> [String]) {
        self.number = number
        self.name = name
        self.statements = statements
    }
}
