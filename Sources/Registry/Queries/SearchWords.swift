package import Filings
import Forms
import Law

/// The words by which a filing is found: names of the parties, its numbers, what it is about.
package enum SearchWords {
    package static func of(
        _ filing: FilingRecord,
        _ submission: SubmissionRecord,
        receipts: [ReceiptRecord],
        office: Office
    ) -> [String] {
        var words = [filing.reference] + receipts.map(\.number)
        if let number = filing.stage.registration?.number.description { words.append(number) }
        if let form = office.forms.form(id: submission.form, version: submission.formVersion) {
            words += form.parties(submission.answers).map(\.name)
            words += [form.title.chinese, form.title.english]
        }
        return words
    }
}
