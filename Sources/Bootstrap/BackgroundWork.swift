import Documents
import Logging
import Registry
import ServiceLifecycle
import Store
import UnixSignals

/// What goes on behind the pages, in a process of its own: papers are made, messages sent, what has had its time is forgotten.
package struct BackgroundWork: Sendable {
    package struct Report: Encodable, Sendable {
        /// Tasks that this process took.
        package let done: Int
        /// Tasks on the list of failures, of whatever time.
        package let givenUp: Int
    }

    let settings: Settings

    package init(settings: Settings) {
        self.settings = settings
    }

    /// Runs until SIGTERM or SIGINT.
    package func run() async throws {
        try await working { installation, worker, logger in
            let group = ServiceGroup(
                configuration: .init(
                    services: installation.quietServices(worker: worker, logger: logger),
                    gracefulShutdownSignals: [.sigterm, .sigint],
                    logger: logger
                )
            )
            Printed.line("Dengwen works")
            try await group.run()
        }
    }

    /// Runs until nothing waits: also what a process that died had taken, once its lease is over.
    package func runUntilDone() async throws -> Report {
        try await working { installation, worker, _ in
            let store = installation.office.store
            var done = 0
            while true {
                let taken = try await worker.workOnce()
                done += taken
                if taken > 0 { continue }
                let counts = try await store.read { tx in try tx.outbox.counts() }
                if counts.waiting == 0 { return Report(done: done, givenUp: counts.givenUp) }
                // Leased by another process, or failed and due again soon.
                try await Task.sleep(for: .milliseconds(200))
            }
        }
    }

    private func working<Value>(
        _ body: (Installation, OutboxWorker, Logger) async throws -> Value
    ) async throws -> Value {
        Logs.start(level: settings.logLevel)
        let logger = Logger(label: "dengwen")
        try settings.messages.require()
        let missing = MachineNeeds.missing()
        guard missing.isEmpty else { throw InstallationProblem.machine(missing.map(\.debianPackage)) }
        let installation = try await Installation.open(settings)
        let office = installation.office
        let worker = OutboxWorker(
            office: office,
            papers: installation.studio,
            gateway: installation.gateway,
            webhooks: installation.webhooks
        )
        do {
            let value = try await body(installation, worker, logger)
            await installation.close()
            return value
        } catch {
            await installation.close()
            throw error
        }
    }
}
