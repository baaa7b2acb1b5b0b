import Faults
import Testing

/// The short form of `make faults`: what was acknowledged is there afterwards, whatever went wrong.
@Suite("Faults", .serialized)
struct FaultTests {
    @Test(
        "Nothing acknowledged is lost, every invariant holds, and what must happen happens",
        arguments: Faults.amongTests.map(\.name)
    )
    func fault(name: String) async throws {
        let fault = try #require(Faults.amongTests.first { $0.name == name })
        let row = try await fault.run(.short)
        #expect(row.lost == 0)
        #expect(row.problems.isEmpty)
        #expect(row.failures.isEmpty)
        // The fault has been tried, or it is said why not.
        #expect(row.notTried != nil || (row.tries > 0 && row.acknowledged > 0))
    }
}
