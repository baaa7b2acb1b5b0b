package import Law
package import Registry
package import SQLEngine
package import Secrets
import Synchronization

/// Counts the changes of accounts, roles and sign-ins.
private final class PeopleVersion: Sendable {
    private let count = Atomic(0)

    var now: Int { count.load(ordering: .acquiring) }

    func change() { count.add(1, ordering: .releasing) }
}

/// The registry's store over a database: SQL written once, every personal field sealed below this line.
package struct RegistryDatabase: RegistryStore {
    let engine: any DatabaseEngine
    let sealer: Sealer
    /// Rung after every commit that left work for the outbox.
    package let bell: OutboxBell
    private let people = PeopleVersion()

    package init(
        engine: any DatabaseEngine,
        cipher: FieldCipher,
        lookup: LookupHash,
        bell: OutboxBell = OutboxBell()
    ) {
        self.engine = engine
        self.bell = bell
        sealer = Sealer(cipher: cipher, lookup: lookup)
    }

    /// The same database with another key ring in hand, as after a rotation.
    package func with(cipher: FieldCipher, lookup: LookupHash) -> RegistryDatabase {
        RegistryDatabase(engine: engine, cipher: cipher, lookup: lookup, bell: bell)
    }

    /// Brings the tables forward to what this program needs.
    /// - Throws: `DatabaseProblem` with `.schemaNewer` if a newer program made them; nothing is touched then.
    package func migrate(at now: Instant) async throws {
        try await Migrator(Schema.migrations).migrate(engine, at: now.microseconds)
    }

    /// Throws `.schemaOlder` unless the tables are as this program needs them.
    package func requireCurrent() async throws {
        try await Migrator(Schema.migrations).requireCurrent(engine)
    }

    /// Whether nobody has ever made the tables: a store that needs no keys yet.
    package static func isNew(_ engine: any DatabaseEngine) async throws -> Bool {
        try await Migrator(Schema.migrations).pending(in: engine).count == Schema.migrations.count
    }

    /// The number of the last migration this program knows.
    package static var newestSchema: Int { Schema.migrations.count }

    /// The number of the last migration applied; 0 for an empty database.
    package func schemaVersion() async throws -> Int {
        Schema.migrations.count - (try await Migrator(Schema.migrations).pending(in: engine).count)
    }

    package func write<Value: Sendable>(
        _ body: @escaping @Sendable (any RegistryTransaction) throws -> Value
    ) async throws -> Value {
        let (value, workLeft, changesPeople) = try await refusing {
            try await engine.write { [sealer] connection in
                let transaction = StoreTransaction(connection: connection, sealer: sealer)
                let value = try body(transaction)
                return (value, transaction.workLeft.kinds, transaction.workLeft.changesPeople)
            }
        }
        if changesPeople { people.change() }
        if !workLeft.isEmpty { bell.ring(for: workLeft) }
        return value
    }

    /// SQLite has one process at a time: the data folder is locked.
    package var peopleVersion: Int? { engine.dialect == .sqlite ? people.now : nil }

    package func read<Value: Sendable>(
        _ body: @escaping @Sendable (any RegistryTransaction) throws -> Value
    ) async throws -> Value {
        try await refusing {
            try await engine.read { [sealer] in try body(StoreTransaction(connection: $0, sealer: sealer)) }
        }
    }

    /// What passes by itself is told to people as such: nothing was changed, and trying again soon may succeed.
    private func refusing<Value>(_ body: () async throws -> Value) async throws -> Value {
        do {
            return try await body()
        } catch let problem as DatabaseProblem {
            switch problem.code {
            case .tooManyWaiting, .busy, .unreachable: throw Refusal(.tooBusy)
            case .outcomeUnknown: throw Refusal(.outcomeUnknown)
            default: throw problem
            }
        }
    }
}
