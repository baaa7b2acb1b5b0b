import Law
package import Logging
package import Registry
package import ServiceLifecycle

/// Forgets what has had its time, every hour: sign-ins that expired, keys under which things were done once.
package struct HousekeepingService: Service {
    /// An idempotency key is good for a day.
    private static let keyDays = 1

    let office: Office
    let logger: Logger

    package func run() async throws {
        await cancelWhenGracefulShutdown {
            while !Task.isCancelled {
                let now = office.clock.now
                do {
                    try await office.store.write { tx in
                        try tx.signIns.forgetExpired(before: now)
                        try tx.once.forget(before: now.adding(days: -Self.keyDays))
                    }
                } catch {
                    logger.error("housekeeping", metadata: ["code": "\(type(of: error))"])
                }
                try? await Task.sleep(for: .seconds(3600))
            }
        }
    }
}
