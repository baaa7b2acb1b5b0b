package import Filings
package import Registry

/// Reads a code out of what the simulated gateway kept, so that demonstrations and the command line can go on without a telephone.
package enum SimulatedCode {
    package static func latest(for account: AccountID, in store: any RegistryStore) async throws -> String? {
        let messages = try await store.read { tx in try tx.inbox.simulated(for: account, limit: 1) }
        guard let text = messages.first?.message.text else { return nil }
        return text.split { !$0.isASCII || !$0.isNumber }.first { $0.count == 6 }.map(String.init)
    }
}
