package import Filings
package import Law

/// Which filing a reference belongs to; whether somebody may see it is asked by the verb that follows.
package struct FindFiling: Sendable {
    package let reference: ReferenceNumber

    package init(reference: ReferenceNumber) {
        self.reference = reference
    }

    /// - Throws: not found.
    package func carryOut(in office: Office) async throws -> FilingID {
        let found = try await office.store.read { [reference] tx in
            try tx.filings.identifier(ofReference: reference.description)
        }
        guard let found else { throw Refusal(.notFound) }
        return found
    }
}
