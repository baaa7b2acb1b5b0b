package import Logging
package import Registry
package import ServiceLifecycle

/// Runs the outbox worker inside `serve`, each lane for itself: at once when a commit left work, otherwise every second,
/// when what failed may be due again.
package struct OutboxService: Service {
    let worker: OutboxWorker
    let bell: OutboxBell
    let logger: Logger

    package func run() async throws {
        await cancelWhenGracefulShutdown {
            await withDiscardingTaskGroup { group in
                for lane in OutboxLane.all { group.addTask { await work(on: lane) } }
                group.addTask {
                    while !Task.isCancelled {
                        try? await Task.sleep(for: .seconds(1))
                        bell.ring()
                    }
                }
            }
        }
    }

    private func work(on lane: OutboxLane) async {
        // Listened to before the first look, so that nothing falls between.
        let kinds = lane.kind.map { [$0] } ?? Set(OutboxTask.Kind.allCases)
        let rings = bell.rings(for: kinds)
        bell.ring(for: kinds)
        for await _ in rings {
            do {
                try await worker.workThrough(lane)
            } catch is CancellationError {
                return
            } catch {
                logger.error("outbox", metadata: ["code": "\(type(of: error))"])
            }
        }
    }
}
