package import Filings
package import Forms
package import Law

/// What differs between two submissions of a filing: fields and documents.
package struct SubmissionDifferences: Sendable {
    package enum DocumentChange: Sendable, Hashable {
        case added
        case leftOut
        /// The same file under another name, sort or purpose.
        case described(before: DocumentRecord)
    }

    package struct Document: Sendable, Hashable {
        package let document: DocumentRecord
        package let change: DocumentChange
    }

    package let answers: [AnswerDifference]
    package let documents: [Document]

    package var isEmpty: Bool { answers.isEmpty && documents.isEmpty }

    package init(
        form: FormDefinition?,
        from before: (answers: Answers, documents: [DocumentRecord]),
        to after: (answers: Answers, documents: [DocumentRecord]),
        in language: Language
    ) {
        answers = form?.differences(from: before.answers, to: after.answers, language) ?? []
        let stayed = Set(before.documents.map(\.id)).intersection(after.documents.map(\.id))
        var gone = before.documents.filter { !stayed.contains($0.id) }
        var changes: [Document] = []
        for document in after.documents where !stayed.contains(document.id) {
            if let index = gone.firstIndex(where: { $0.sha256 == document.sha256 }) {
                changes.append(Document(document: document, change: .described(before: gone.remove(at: index))))
            } else {
                changes.append(Document(document: document, change: .added))
            }
        }
        documents = changes + gone.map { Document(document: $0, change: .leftOut) }
    }
}

/// Two submissions one after the other, side by side; each is as it was when it was handed in.
package struct CompareSubmissions: Sendable {
    package let filing: FilingID
    /// The later one: 2 or more.
    package let round: Int
    package let caller: Caller

    package init(filing: FilingID, round: Int, caller: Caller) {
        self.filing = filing
        self.round = round
        self.caller = caller
    }

    package struct Compared: Sendable {
        package let filing: FilingRecord
        package let before: SubmissionRecord
        package let after: SubmissionRecord
        package let differences: SubmissionDifferences
        package let rounds: Int
    }

    package func carryOut(in office: Office) async throws -> Compared {
        try await office.store.read { tx in
            let seen = try tx.filing(filing, for: caller, to: .read)
            let all = try tx.submissions.of(seen.id)
            guard let after = all.first(where: { $0.round == round }),
                let before = all.first(where: { $0.round == round - 1 })
            else { throw Refusal(.notFound) }
            let known = try tx.documents.of(seen.id)
            func documents(_ submission: SubmissionRecord) -> [DocumentRecord] {
                submission.documents.compactMap { id in known.first { $0.id == id } }
            }
            let differences = SubmissionDifferences(
                form: office.forms.form(id: after.form, version: after.formVersion),
                from: (before.answers, documents(before)),
                to: (after.answers, documents(after)),
                in: caller.language
            )
            return Compared(filing: seen, before: before, after: after, differences: differences, rounds: all.count)
        }
    }
}

/// Everything that was handed in of a filing, the first first, each with its receipt.
package struct ListSubmissions: Sendable {
    package let filing: FilingID
    package let caller: Caller

    package init(filing: FilingID, caller: Caller) {
        self.filing = filing
        self.caller = caller
    }

    package struct Item: Sendable {
        package let submission: SubmissionRecord
        package let receipt: ReceiptRecord
    }

    package func carryOut(in office: Office) async throws -> [Item] {
        try await office.store.read { tx in
            let seen = try tx.filing(filing, for: caller, to: .read)
            let receipts = try tx.submissions.receipts(of: seen.id)
            return try tx.submissions.of(seen.id).compactMap { submission in
                receipts.first { $0.submission == submission.id }.map { Item(submission: submission, receipt: $0) }
            }
        }
    }
}
