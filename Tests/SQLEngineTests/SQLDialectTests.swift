import SQLEngine
import Testing

@Suite("The dialect table")
struct SQLDialectTests {
    @Test("Column types of both engines")
    func columns() {
        let names = { (dialect: SQLDialect) in
            [dialect.integer, dialect.text, dialect.blob, dialect.boolean, dialect.real]
        }
        #expect(names(.sqlite) == ["INTEGER", "TEXT", "BLOB", "INTEGER", "REAL"])
        #expect(names(.postgres) == ["bigint", "text", "bytea", "boolean", "double precision"])
    }

    @Test("Keys are compared byte by byte on both")
    func keys() {
        #expect(SQLDialect.sqlite.keyText == "TEXT COLLATE BINARY")
        #expect(SQLDialect.postgres.keyText == "text COLLATE \"C\"")
    }

    @Test("SQLite tables are strict")
    func strict() {
        #expect(SQLDialect.sqlite.tableEnd == " STRICT")
        #expect(SQLDialect.postgres.tableEnd.isEmpty)
    }
}
