package import Filings

/// Ends every sign-in of an account but the one that asks.
package struct EndOtherSignIns: Sendable {
    package let caller: Caller
    package let signIn: SignInRecord

    package init(caller: Caller, signIn: SignInRecord) {
        self.caller = caller
        self.signIn = signIn
    }

    package func carryOut(in office: Office) async throws {
        try await office.store.write { tx in
            try tx.signIns.endAll(of: caller.account)
            try tx.signIns.add(signIn)
        }
    }
}
