import Faults
import Testing

/// Every path of the lifecycle after the receipt, walked by the API of a running court.
@Suite("Every verb by the API", .serialized)
struct EveryVerbTests {
    @Test(
        "Each verb is carried out where its turn comes, shows that it was done, and everything agrees",
        arguments: [false, true]
    )
    func walk(onPostgres: Bool) async throws {
        let outcome = try await EveryVerb.run(onPostgres: onPostgres)
        #expect(outcome.notDone.isEmpty)
        #expect(outcome.problems.isEmpty)
        #expect(outcome.tried.count >= 42)
    }
}
