package import Filings
package import Forms
import Law

/// Puts somebody from an earlier filing into the one being written, with all that was answered about them and is asked here.
package struct TakeOverPerson: Sendable {
    package let filing: FilingID
    package let role: PartyAnswer.Role
    /// Where they stand: a filing of the same person, and the place in its answers.
    package let from: FilingID
    package let path: AnswerPath
    package let caller: Caller

    package init(filing: FilingID, role: PartyAnswer.Role, from: FilingID, path: AnswerPath, caller: Caller) {
        self.filing = filing
        self.role = role
        self.from = from
        self.path = path
        self.caller = caller
    }

    package func carryOut(in office: Office) async throws -> DraftRecord {
        let now = office.clock.now
        return try await office.store.write { tx in
            let (found, form, stored) = try tx.writing(self.filing, by: caller, in: office, now: now)
            var (filing, draft) = (found, stored)
            let known = try person(in: tx)
            draft.answers = try form.adding(known, as: role, to: draft.answers)
            draft.version += 1
            draft.updatedAt = now
            try tx.drafts.put(draft)
            try tx.noteWritten(draft, of: filing, by: form, on: CourtDate(now))
            guard filing.stage.name == .draft else { return draft }
            filing.caption = form.caption(draft.answers)
            filing.updatedAt = now
            try tx.put(filing)
            return draft
        }
    }

    /// What stands there, if it is a filing of the caller's own.
    private func person(in tx: any RegistryTransaction) throws -> [String: AnswerValue] {
        let source = try tx.filing(from, for: caller, to: .read)
        guard source.owner == caller.account else { throw Refusal(.notFound) }
        let answers = try tx.drafts.find(from)?.answers ?? tx.submissions.lastAnswers(of: [from])[from]
        guard let person = answers?[path]?.group else { throw Refusal(.notFound) }
        return person
    }
}

extension FormDefinition {
    /// The answers with one more party, in place of an empty one where there is one.
    ///
    /// Only what this form asks of the role is taken; the forms share the names of these questions.
    fileprivate func adding(
        _ person: [String: AnswerValue],
        as role: PartyAnswer.Role,
        to answers: Answers
    ) throws(Refusal) -> Answers {
        guard let group = pages.flatMap(\.fields).first(where: { $0.type == .party && $0.role == role }) else {
            throw Refusal(.notFound)
        }
        let asked = Set(itemFields(of: group).map(\.id))
        let place = AnswerPath([.key(group.id)])
        let items = answers[place]?.list ?? []
        let index = items.firstIndex(where: \.isBlank) ?? items.count
        guard index < group.count.most else { throw Refusal(.invalid) }
        var answers = answers
        answers[place.appending(index)] = .group(person.filter { asked.contains($0.key) })
        return answers
    }
}
