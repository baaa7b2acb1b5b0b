import SQLEngine

/// Who typed a filing for somebody at the counter.
enum CounterSchema {
    @Sendable static func statements(_ dialect: SQLDialect) -> [String] {
        ["ALTER TABLE filing ADD COLUMN helper \(dialect.keyText)"]
    }
}
