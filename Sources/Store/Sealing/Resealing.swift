import SQLEngine
import Secrets

/// Seals everything anew that was sealed with a key that is no longer the active one.
///
/// It walks through each sealed column in small transactions, beside whatever else goes on. Stopped half-way it loses
/// nothing: what is done needs no doing again, and what is not done opens with the old key, which stays in the ring.
package struct Resealing: Sendable {
    /// Rows a transaction.
    static let batch = 200

    private let database: RegistryDatabase

    /// - Parameter database: opened with the new key ring.
    package init(database: RegistryDatabase) {
        self.database = database
    }

    /// - Parameter progress: told how many values have been sealed anew so far.
    /// - Returns: how many values were sealed anew.
    /// - Throws: `SecretsProblem` if a value opens with no key of the ring; everything before it is done.
    @discardableResult
    package func run(progress: @escaping @Sendable (Int) -> Void = { _ in }) async throws -> Int {
        var count = 0
        for column in SealedColumn.allCases {
            var last: SealedValue.Place?
            while true {
                let place = last
                let values = try await database.engine.read { connection in
                    try SealedValue.page(of: column, after: place, limit: Self.batch, connection)
                }
                guard let end = values.last else { break }
                last = end.place
                let old = values.filter { database.sealer.cipher.needsResealing($0.sealed) }
                guard !old.isEmpty else { continue }
                count += try await reseal(old)
                progress(count)
            }
        }
        return count
    }

    private func reseal(_ values: [SealedValue]) async throws -> Int {
        let cipher = database.sealer.cipher
        return try await database.engine.write { connection in
            try values.reduce(0) { count, value in
                let plain = try cipher.open(value.sealed, context: value.context)
                return count + (try value.replace(with: cipher.seal(plain, context: value.context), connection))
            }
        }
    }
}
