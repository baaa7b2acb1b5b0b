package import Filings
package import Registry

/// Finds the signing code among the messages a simulated gateway kept, so that programs can go on without a telephone.
///
/// The message is on its way through the outbox when this is called, so it looks again for some seconds. Of several codes of
/// one account the right one is known by its kept form.
package enum SimulatedCode {
    private static let tries = 60
    private static let pause = Duration.milliseconds(50)

    package static func find(for filing: FilingID, of account: AccountID, in office: Office) async throws -> String? {
        for _ in 0..<tries {
            if let code = try await look(for: filing, of: account, in: office) { return code }
            try await Task.sleep(for: pause)
        }
        return nil
    }

    private static func look(for filing: FilingID, of account: AccountID, in office: Office) async throws -> String? {
        let (kept, messages) = try await office.store.read { tx in
            (
                try tx.codes.find(account: account, purpose: RequestSigningCode.purpose(filing))?.kept,
                try tx.inbox.simulated(for: account, limit: 20)
            )
        }
        guard let kept else { return nil }
        let subject = RequestSigningCode.purpose(filing)
        return messages.lazy.flatMap { digits(in: $0.message.text) }
            .first { office.secrets.kept(code: $0, for: subject) == kept }
    }

    /// Runs of six digits.
    private static func digits(in text: String) -> [String] {
        text.split { !("0"..."9").contains($0) }.filter { $0.utf8.count == 6 }.map(String.init)
    }
}
