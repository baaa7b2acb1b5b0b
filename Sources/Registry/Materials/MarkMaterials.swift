package import Filings
import Forms
import Law

/// Notes what a person has, will bring, or does not need of the list of materials: for themselves, in nobody's way.
package struct MarkMaterials: Sendable {
    package let filing: FilingID
    /// By the identifier of the material; what is missing has no mark any more.
    package let marks: [String: MaterialMark]
    package let caller: Caller

    package init(filing: FilingID, marks: [String: MaterialMark], caller: Caller) {
        self.filing = filing
        self.marks = marks
        self.caller = caller
    }

    package func carryOut(in office: Office) async throws -> DraftRecord {
        let now = office.clock.now
        return try await office.store.write { tx in
            let (filing, form, stored) = try tx.writing(self.filing, by: caller, in: office, now: now)
            var draft = stored
            // Only what is on the list: nobody fills the row with names of their own.
            let known = Set(form.materials(for: filing, draft.answers).map(\.id))
            draft.materials = marks.filter { known.contains($0.key) }
            draft.updatedAt = now
            try tx.drafts.put(draft)
            return draft
        }
    }
}
