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
    /// The version the writer saw; nil takes the last writer's word page by page.
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
            var filing = try tx.filing(self.filing, for: caller, doing: .write, now: now)
            guard let form = office.forms.form(id: filing.form, version: filing.formVersion),
                var draft = try tx.drafts.find(filing.id)
            else { throw Refusal(.unknownForm) }
            if let ifVersion, ifVersion != draft.version { throw Refusal(.changedMeanwhile) }
            try write(into: &draft, by: form)
            draft.version += 1
            draft.updatedAt = now
            try tx.drafts.put(draft)
            filing.caption = form.caption(draft.answers)
            filing.claimAmount = form.claimAmount(draft.answers)
            filing.updatedAt = now
            try tx.put(filing)
            return draft
        }
    }

    private func write(into draft: inout DraftRecord, by form: FormDefinition) throws {
        switch typed {
        case .page(let id, let pairs):
            guard let page = form.page(id, draft.answers) else { throw Refusal(.notFound) }
            draft.answers = page.answers(fromForm: pairs.map { ($0.name, $0.value) }, existing: draft.answers)
            if !draft.visitedPages.contains(id) { draft.visitedPages.append(id) }
        case .whole(let answers):
            draft.answers = answers
            draft.visitedPages = form.reachable(answers).map(\.id)
        }
    }
}
