import Filings
import Forms
import Law

extension RegistryTransaction {
    /// A filing that is being written, with its form and its draft, if this caller may write in it now.
    func writing(
        _ id: FilingID,
        by caller: Caller,
        in office: Office,
        now: Instant
    ) throws -> (filing: FilingRecord, form: FormDefinition, draft: DraftRecord) {
        let filing = try filing(id, for: caller, doing: .write, now: now)
        guard let form = office.forms.form(id: filing.form, version: filing.formVersion),
            let draft = try drafts.find(filing.id)
        else { throw Refusal(.unknownForm) }
        return (filing, form, draft)
    }
}
