import Registry
import Testing

/// What a verb was refused with; records an issue if it was not.
func refusal(
    _ code: Refusal.Code,
    sourceLocation: SourceLocation = #_sourceLocation,
    of body: () async throws -> some Any
) async -> Refusal? {
    do {
        _ = try await body()
        Issue.record("nothing was refused", sourceLocation: sourceLocation)
        return nil
    } catch let refusal as Refusal {
        #expect(refusal.code == code, sourceLocation: sourceLocation)
        return refusal
    } catch {
        Issue.record(error, sourceLocation: sourceLocation)
        return nil
    }
}
