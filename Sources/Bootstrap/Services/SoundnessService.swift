package import Logging
import SQLEngine
package import ServiceLifecycle
import Vault

/// Ends the server when a sync has failed: after that nobody knows what the disk holds until everything is opened anew.
package struct SoundnessService: Service {
    let engine: any CourtDatabase
    let vault: LocalVault
    let logger: Logger

    package func run() async throws {
        try await cancelWhenGracefulShutdown {
            while !Task.isCancelled {
                if let code = engine.stopped?.code.rawValue ?? vault.stopped?.code.rawValue {
                    logger.critical("storage", metadata: ["code": "\(code)"])
                    throw InstallationProblem.store(
                        "The disk could not confirm a write; the server has stopped. Check the disk, then `dengwen check`."
                    )
                }
                do { try await Task.sleep(for: .milliseconds(500)) } catch { return }
            }
        }
    }
}
