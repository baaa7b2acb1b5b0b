package import Filings
package import Forms
import Law

/// By what a filing is found.
///
/// What it is about is not among it: that is the title of its form, the same for very many (`FilingSearch.titles`).
package struct SearchWords: Sendable {
    /// Names of the parties, its numbers: found by their beginnings and pieces.
    package let words: [String]
    /// The parties by their numbers: found whole or not at all.
    package let parties: [PartyKey]

    package init(words: [String], parties: [PartyKey] = []) {
        self.words = words
        self.parties = parties
    }

    package static func of(
        _ filing: FilingRecord,
        _ submission: SubmissionRecord,
        receipts: [ReceiptRecord],
        office: Office
    ) -> SearchWords {
        let form = office.forms.form(id: submission.form, version: submission.formVersion)
        let parties = form?.parties(submission.answers) ?? []
        return SearchWords(
            words: words(filing, names: parties.map(\.name), receipts: receipts.map(\.number)),
            parties: parties.compactMap { PartyKey($0) }
        )
    }

    /// The same where no more than the parties' names are known; the filing's stage may hold the case number.
    package static func of(_ filing: FilingRecord, names: [String], receipts: [String]) -> SearchWords {
        SearchWords(words: words(filing, names: names, receipts: receipts))
    }

    private static func words(_ filing: FilingRecord, names: [String], receipts: [String]) -> [String] {
        [filing.reference] + receipts + [filing.stage.registration?.number.description].compactMap { $0 } + names
    }
}

/// A party by its number and its place in the suit: the same whoever spells the name how.
package struct PartyKey: Hashable, Sendable {
    package let role: PartyAnswer.Role
    package let number: String

    package init?(_ party: PartyAnswer) {
        guard let number = party.number else { return nil }
        self.init(party.role, number: number)
    }

    package init(_ role: PartyAnswer.Role, number: String) {
        self.role = role
        self.number = number
    }
}
