import SQLEngine
import SQLiteEngine
import Testing

@Suite("The database checks itself")
struct IntegrityTests {
    @Test("A sound database has no findings")
    func sound() async throws {
        try await withDatabase { database in
            let findings = try await database.integrityFindings()
            #expect(findings == [])
        }
    }

    @Test("A reference to a missing row is found")
    func missingRow() async throws {
        try await withDatabase { database in
            try await database.write { connection in
                // Made before the rule existed: renamed in only afterwards.
                try connection.execute("CREATE TABLE part (entry INTEGER) STRICT")
                try connection.execute("INSERT INTO part (entry) VALUES (\(99))")
                try connection.execute("PRAGMA writable_schema = ON")
                try connection.execute(
                    """
                    UPDATE sqlite_schema SET sql = 'CREATE TABLE part (entry INTEGER REFERENCES entry) STRICT'
                    WHERE name = 'part'
                    """
                )
                try connection.execute("PRAGMA writable_schema = RESET")
            }
            let findings = try await database.integrityFindings()
            #expect(findings == ["part: row 1 refers to a missing row of entry"])
        }
    }
}
