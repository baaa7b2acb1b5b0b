import Filings
import Law
import Registry
import SQLEngine
import Secrets
package import Store
import Vault

/// What `dengwen check` found.
package struct CheckReport: Encodable, Sendable {
    package struct Problem: Encodable, Sendable {
        package let code: String
        package let subject: String
        package let sentence: String
    }

    package let filings: Int
    package let documents: Int
    package let problems: [Problem]
    /// What this engine does not check of itself, one sentence each.
    package let unchecked: [String]
}

extension Installation {
    /// Checks every invariant, streaming through the store with bounded memory.
    package func check(progress: @escaping @Sendable (Int) -> Void) async throws -> CheckReport {
        let result = try await CheckInstallation(
            database: database,
            calendar: office.calendar,
            verify: { sha256, filing in try await vault.verify(filing: filing.description, sha256: sha256) == .sound },
            integrity: { try await engine.integrityFindings() }
        ).run(progress: progress)
        return CheckReport(
            filings: result.filings,
            documents: result.documents,
            problems: result.problems.map {
                CheckReport.Problem(code: $0.code, subject: $0.subject, sentence: $0.sentence)
            },
            unchecked: engine.uncheckedHere
        )
    }

    /// Makes a new key and encrypts everything with it.
    ///
    /// The old keys stay in the ring.
    package func rotateKeys(progress: @escaping @Sendable (Int) -> Void) async throws -> Int {
        let ring = try keyFile.rotate(at: office.clock.now.microseconds, random: SystemRandomSource())
        let renewed = RegistryDatabase(engine: engine, cipher: FieldCipher(ring), lookup: lookup)
        return try await Resealing(database: renewed).run(progress: progress)
    }
}

extension Installation {
    /// Whether nobody has an account yet.
    func isUnused() async throws -> Bool {
        try await engine.read { try $0.first("SELECT 1 FROM account LIMIT 1") == nil }
    }
}
