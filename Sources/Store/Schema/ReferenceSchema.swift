import SQLEngine

/// Official tables that an operator imported, each whole.
enum ReferenceSchema {
    @Sendable static func statements(_ dialect: SQLDialect) -> [String] {
        [
            """
            CREATE TABLE reference_set (
                name \(dialect.keyText) NOT NULL PRIMARY KEY,
                imported_at \(dialect.integer) NOT NULL,
                row_count \(dialect.integer) NOT NULL,
                content \(dialect.blob) NOT NULL
            )\(dialect.tableEnd)
            """
        ]
    }
}
