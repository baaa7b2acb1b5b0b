package import Filings
package import Forms
import Law

/// Saves what was typed, right or wrong, complete or not.
///
/// Nothing typed is ever refused for being unfinished.
package struct SaveAnswers: Sendable {
    /// What was typed.
    package enum Typed: Sendable {
        /// One page of the form, as names and values.
        case page(String, [(name: String, value: String)])
        /// Everything, as from the API.
        case whole(Answers)
    }

    package let filing: FilingID
    package let typed: Typed
    /// The version the writer saw: a page saved since by another device, or with `.whole` anything, is not written over.
    ///
    /// Nil takes the last writer's word.
    package let ifVersion: Int?
    package let caller: Caller

    package init(filing: FilingID, typed: Typed, ifVersion: Int? = nil, caller: Caller) {
        self.filing = filing
        self.typed = typed
        self.ifVersion = ifVersion
        self.caller = caller
    }

    package func carryOut(in office: Office) async throws -> DraftRecord {
        let now = office.clock.now
        return try await office.store.write { tx in
            let (found, form, stored) = try tx.writing(self.filing, by: caller, in: office, now: now)
            var (filing, draft) = (found, stored)
            guard isWrittenOnWhatWasSeen(draft) else { throw Refusal(.changedMeanwhile) }
            draft.version += 1
            draft.updatedAt = now
            try write(into: &draft, by: form)
            try tx.drafts.put(draft)
            try tx.noteWritten(draft, of: filing, by: form, on: CourtDate(now))
            // What is written in a correction is nobody else's until it is handed in: the filing stays as it was, and its
            // version too, so that no typing stands in the way of the court.
            guard filing.stage.name == .draft else { return draft }
            filing.caption = form.caption(draft.answers)
            filing.claimAmount = form.claimAmount(draft.answers)
            filing.updatedAt = now
            try tx.put(filing)
            return draft
        }
    }

    /// Pages are written independently of one another: only another hand at the same page is in the way.
    private func isWrittenOnWhatWasSeen(_ draft: DraftRecord) -> Bool {
        guard let ifVersion else { return true }
        return switch typed {
        case .page(let id, _): draft.savedPages[id, default: 0] <= ifVersion
        case .whole: draft.version == ifVersion
        }
    }

    private func write(into draft: inout DraftRecord, by form: FormDefinition) throws {
        switch typed {
        case .page(let id, let pairs):
            guard let page = form.page(id, draft.answers) else { throw Refusal(.notFound) }
            draft.answers = page.answers(fromForm: pairs.map { ($0.name, $0.value) }, existing: draft.answers)
            draft.savedPages[id] = draft.version
        case .whole(let answers):
            draft.answers = answers
            draft.savedPages = [:]
            for page in form.reachable(answers) { draft.savedPages[page.id] = draft.version }
        }
    }
}
