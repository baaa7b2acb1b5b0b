package import Filings
package import Registry

/// Finds the signing code in the message a simulated gateway kept, so that programs can go on without a telephone.
///
/// The message is on its way through the outbox when this is called, so it looks again for some seconds.
package enum SimulatedCode {
    private static let patience = Duration.seconds(3)
    private static let firstPause = Duration.milliseconds(4)
    private static let longestPause = Duration.milliseconds(64)

    package static func find(sentBy task: TaskID, in office: Office) async throws -> String? {
        let clock = ContinuousClock()
        let end = clock.now + patience
        var pause = firstPause
        repeat {
            if let message = try await office.store.read({ tx in try tx.inbox.simulated(by: task) }) {
                return digits(in: message.message.text)
            }
            try await Task.sleep(for: pause)
            pause = min(pause * 2, longestPause)
        } while clock.now < end
        return nil
    }

    /// The first run of six digits.
    private static func digits(in text: String) -> String? {
        text.split { !("0"..."9").contains($0) }.first { $0.utf8.count == 6 }.map(String.init)
    }
}
