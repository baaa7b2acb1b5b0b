import Filings
import Forms
import Law

extension Office {
    /// The defendants a submission names.
    func defendants(in submission: SubmissionRecord) -> [PartyAnswer] {
        guard let form = forms.form(id: submission.form, version: submission.formVersion) else { return [] }
        return form.parties(submission.answers).filter { $0.role == .defendant }
    }
}

extension RegistryTransaction {
    /// One that is still to be served, on a filing where this caller may.
    func toServe(
        _ party: String,
        on id: FilingID,
        by caller: Caller,
        now: Instant
    ) throws -> (FilingRecord, DefendantServiceRecord) {
        let filing = try filing(id, for: caller, doing: .serveDefendant, now: now)
        guard let record = try services.of(filing.id).first(where: { $0.party == party }) else {
            throw Refusal(.partyMissing)
        }
        guard record.isOpen else { throw Refusal(.servedAlready) }
        return (filing, record)
    }

    func defendantName(_ party: String, of filing: FilingRecord, in office: Office) throws -> String {
        guard let registered = filing.stage.registration,
            let submission = try submissions.find(registered.received.submission)
        else { return "" }
        return office.defendants(in: submission).first { $0.path.description == party }?.name ?? ""
    }

    /// Where a case ends, nobody is served any more.
    func dropServices(of filing: FilingID) throws {
        for var record in try services.of(filing) where record.isOpen {
            record.state = .dropped
            _ = try services.update(record)
        }
    }
}
