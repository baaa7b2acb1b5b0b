package import Filings
import Forms
import Law

/// The words by which a filing is found: names of the parties, its numbers.
///
/// What it is about is not among them: that is the title of its form, the same for very many (`FilingSearch.titles`).
package enum SearchWords {
    package static func of(
        _ filing: FilingRecord,
        _ submission: SubmissionRecord,
        receipts: [ReceiptRecord],
        office: Office
    ) -> [String] {
        let form = office.forms.form(id: submission.form, version: submission.formVersion)
        let names = form?.parties(submission.answers).map(\.name) ?? []
        return of(filing, names: names, receipts: receipts.map(\.number))
    }

    /// The same where the parties' names are known; the filing's stage may hold the case number.
    package static func of(_ filing: FilingRecord, names: [String], receipts: [String]) -> [String] {
        [filing.reference] + receipts + [filing.stage.registration?.number.description].compactMap { $0 } + names
    }
}
