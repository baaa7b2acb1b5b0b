import SQLEngine
import Secrets

/// Every sealed value opens in its place.
struct CheckSealing: Sendable {
    private static let batch = 500
    let database: RegistryDatabase

    func run() async throws -> [CheckProblem] {
        var problems: [CheckProblem] = []
        for column in SealedColumn.allCases {
            var last: SealedValue.Place?
            while true {
                let place = last
                let values = try await database.engine.read { connection in
                    try SealedValue.page(of: column, after: place, limit: Self.batch, connection)
                }
                guard let end = values.last else { break }
                last = end.place
                for value in values where !opens(value) {
                    problems.append(CheckProblem(.unreadable, value.context))
                    guard problems.count <= CheckResult.mostProblems else { return problems }
                }
            }
        }
        return problems
    }

    private func opens(_ value: SealedValue) -> Bool {
        (try? database.sealer.cipher.open(value.sealed, context: value.context)) != nil
    }
}
