package import PostgresEngine
import SQLEngine
import SQLiteEngine

/// Which database an installation lives in.
package enum DatabaseChoice: Sendable {
    /// The file `dengwen.sqlite` in the data folder.
    case sqlite
    case postgres(PostgresAddress, PostgresSettings)

    /// `text` is "sqlite" or "postgres://…"; it is never repeated in a problem, since it may hold a password.
    init(
        _ text: String,
        pooling: String,
        connections: Int,
        waitSeconds: Int,
        statementSeconds: Int,
        lockSeconds: Int
    ) throws {
        guard text != "sqlite" else {
            self = .sqlite
            return
        }
        guard let address = try? PostgresAddress(text) else { throw SettingsProblem.notADatabase }
        guard let pooling = PostgresSettings.Pooling(rawValue: pooling) else {
            throw SettingsProblem.notAPooling(pooling)
        }
        var settings = PostgresSettings()
        settings.pooling = pooling
        settings.maximumConnections = max(1, connections)
        settings.acquireTimeout = .seconds(waitSeconds)
        settings.statementTimeout = .seconds(max(1, statementSeconds))
        settings.lockTimeout = .seconds(max(1, lockSeconds))
        self = .postgres(address, settings)
    }

    func open(in folder: String) async throws -> any CourtDatabase {
        switch self {
        case .sqlite: try await SQLiteDatabase.open(folder + "/dengwen.sqlite")
        case .postgres(let address, let settings): try await PostgresDatabase.open(address, settings)
        }
    }
}

extension DatabaseProblem {
    /// What to do, and for an address or a server that does not suit, why.
    var forOperators: String {
        switch code {
        case .cannotOpen, .unreachable, .notDurable, .schemaNewer, .schemaDiffers:
            detail.isEmpty ? english : "\(english) (\(detail))"
        default: english
        }
    }
}
