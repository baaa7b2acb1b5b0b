package import Testing

/// The engines that a court's store runs on.
package enum EngineKind: String, Sendable, CaseIterable {
    case sqlite
    case postgres

    /// The one under which a test runs just now; suites with `.everyEngine` run under each in turn.
    @TaskLocal package static var current: EngineKind = .sqlite
}

/// Runs every test of a suite once on each engine.
package struct EveryEngine: SuiteTrait, TestTrait, TestScoping {
    package var isRecursive: Bool { true }

    package func provideScope(
        for test: Test,
        testCase: Test.Case?,
        performing function: @Sendable () async throws -> Void
    ) async throws {
        for engine in EngineKind.allCases {
            try await EngineKind.$current.withValue(engine) { try await function() }
        }
    }
}

extension Trait where Self == EveryEngine {
    package static var everyEngine: Self { EveryEngine() }
}
