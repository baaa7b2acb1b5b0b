import GRDB
import TestCluster

/// Changes a database as somebody could who has it in hand: without triggers and without references.
enum Sabotage {
    static func run(_ statements: [String], on store: TestStore) async throws {
        guard store.opened.place == nil else { return try await store.opened.sabotage(statements) }
        try run(statements, on: store.opened.file)
    }

    private static func run(_ statements: [String], on file: String) throws {
        var configuration = Configuration()
        configuration.foreignKeysEnabled = false
        let queue = try DatabaseQueue(path: file, configuration: configuration)
        try queue.writeWithoutTransaction { database in
            for name in try String.fetchAll(database, sql: "SELECT name FROM sqlite_schema WHERE type = 'trigger'") {
                try database.execute(sql: "DROP TRIGGER \(name)")
            }
            for statement in statements { try database.execute(sql: statement) }
        }
        try queue.close()
    }
}
