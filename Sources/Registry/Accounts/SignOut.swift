package import Filings

/// Ends a sign-in, at once and everywhere.
package struct SignOut: Sendable {
    package let signIn: SignInID

    package init(signIn: SignInID) {
        self.signIn = signIn
    }

    package func carryOut(in office: Office) async throws {
        try await office.store.write { tx in try tx.signIns.end(signIn) }
    }
}
