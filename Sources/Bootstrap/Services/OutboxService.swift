package import Logging
package import Registry
package import ServiceLifecycle

/// Runs the outbox worker inside `serve`: at once when there is work, otherwise every second.
package struct OutboxService: Service {
    let worker: OutboxWorker
    let logger: Logger

    package func run() async throws {
        await cancelWhenGracefulShutdown {
            while !Task.isCancelled {
                do {
                    if try await worker.workOnce() > 0 { continue }
                } catch is CancellationError {
                    return
                } catch {
                    logger.error("outbox", metadata: ["code": "\(type(of: error))"])
                }
                try? await Task.sleep(for: .milliseconds(300))
            }
        }
    }
}
