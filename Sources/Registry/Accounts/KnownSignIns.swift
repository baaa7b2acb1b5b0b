import Synchronization

/// Who was recognised lately, so that a program that files in seven requests is not looked up seven times.
///
/// What is remembered holds as long as nobody's account, role or sign-in has changed since.
package final class KnownSignIns: Sendable {
    private static let most = 10_000

    private struct State {
        var version: Int?
        var known: [[UInt8]: Recognised] = [:]
    }

    private let state = Mutex(State())

    package init() {}

    func find(_ kept: [UInt8], at version: Int?) -> Recognised? {
        guard let version else { return nil }
        return state.withLock { $0.version == version ? $0.known[kept] : nil }
    }

    /// `version` is as it was before the store was asked.
    func remember(_ recognised: Recognised, by kept: [UInt8], at version: Int?) {
        guard let version else { return }
        state.withLock { state in
            if state.version != version || state.known.count >= Self.most {
                // An older answer that comes late is not put among newer ones.
                if let newer = state.version, newer > version { return }
                state.known = [:]
                state.version = version
            }
            state.known[kept] = recognised
        }
    }
}
