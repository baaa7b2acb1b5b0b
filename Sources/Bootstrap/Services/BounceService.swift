import Filings
package import Logging
package import Mail
package import Registry
package import ServiceLifecycle

/// Reads what comes back from mail servers, every half minute: whom word did not reach becomes the desk's work.
package struct BounceService: Service {
    let box: BounceBox
    let office: Office
    let logger: Logger

    package func run() async throws {
        await cancelWhenGracefulShutdown {
            while !Task.isCancelled {
                do {
                    try await box.readNew { bounce in
                        guard let task = TaskID(bounce.identifier) else { return }
                        let isWork = try await TakeBounce(task: task).carryOut(in: office)
                        logger.info("bounce", metadata: ["status": "\(bounce.status)", "work": "\(isWork)"])
                    }
                } catch {
                    logger.error("bounces", metadata: ["code": "\(type(of: error))"])
                }
                try? await Task.sleep(for: .seconds(30))
            }
        }
    }
}
