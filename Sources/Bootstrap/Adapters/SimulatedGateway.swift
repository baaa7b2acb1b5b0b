package import Filings
package import Registry

/// Sends nothing.
///
/// What it would have sent is kept for a page that says so. For demonstrations and tests.
package struct SimulatedGateway: MessageGateway {
    let store: any RegistryStore
    let clock: any CourtClock

    package init(store: any RegistryStore, clock: any CourtClock) {
        self.store = store
        self.clock = clock
    }

    package var isSimulated: Bool { true }

    package func send(_ message: OutgoingMessage, task: TaskID) async throws {
        let now = clock.now
        try await store.write { tx in try tx.inbox.addSimulated(message, task: task, at: now) }
    }
}
