package import Filings
import Forms
import Law

/// Begins a filing for somebody who stands at the counter: the card was seen, whoever works there types (代填人), the person signs on
/// paper.
///
/// Where nobody with that contact is known, the court opens a record without a way to sign in: the filing belongs to the person, and
/// no one else comes to it by a guessed address.
package struct FileAtCounter: Sendable {
    package let court: String
    package let form: String
    /// The cause by its code or its name; empty for the form's own.
    package let cause: String
    package let name: String
    package let citizenNumber: String
    /// The e-mail address or mobile number of an account the person has; empty where there is none.
    package let contact: String
    package let once: OnceKey?
    package let caller: Caller

    package init(
        court: String,
        form: String,
        cause: String = "",
        name: String,
        citizenNumber: String,
        contact: String = "",
        once: OnceKey? = nil,
        caller: Caller
    ) {
        self.court = court
        self.form = form
        self.cause = cause
        self.name = name
        self.citizenNumber = citizenNumber
        self.contact = contact
        self.once = once
        self.caller = caller
    }

    package func carryOut(in office: Office) async throws -> FilingRecord {
        guard caller.holds(.counterStaff, in: court) else { throw Refusal(.notFound) }
        let court = try office.court(court)
        guard court.mayIssueCaseNumbers else { throw Refusal(.numberNotIssuable) }
        guard let form = office.forms.form(id: form) else { throw Refusal(.unknownForm) }
        let cause = try office.cause(office.causeCode(cause), for: form)
        let name = name.trimmingSpaces
        guard !name.isEmpty, name.unicodeScalars.count <= 100 else { throw Refusal(.nameMissing) }
        let now = office.clock.now
        let stranger = AccountRecord(
            id: office.identifiers.next(AccountID.self),
            name: name,
            email: nil,
            mobile: nil,
            // Of a secret nobody has: there is no way to sign in.
            passwordHash: try await office.passwords.hash(office.secrets.token().clear),
            language: caller.language,
            createdAt: now
        )
        let number = try await office.identity.confirm(citizenNumber: citizenNumber, of: stranger)
        let answers = form.prefilled(plaintiff: [
            .partySort: PartyAnswer.Sort.natural.rawValue, .partyName: name, .partyIdentityKind: "residentCard",
            .partyIdentityNumber: number.text, .partySex: number.sex == .male ? "male" : "female",
            .partyBirth: number.birthDate.description,
        ])
        let (id, reference) = (
            office.identifiers.next(FilingID.self), office.reference(.filing, court: court, on: now)
        )
        return try await office.store.write { tx in
            try tx.doingOnce(once, at: now) {
                let owner = try owner(stranger, number, in: tx, now: now)
                let filing = FilingRecord(
                    id: id,
                    reference: reference,
                    kind: .civil,
                    court: court.code.description,
                    form: form.id,
                    formVersion: form.version,
                    cause: cause,
                    owner: owner,
                    helper: caller.account,
                    caption: form.caption(answers),
                    claimAmount: form.claimAmount(answers),
                    stage: .draft(Draft(startedBy: owner, startedAt: now)),
                    startedAt: now,
                    updatedAt: now
                )
                try tx.filings.add(filing)
                try tx.drafts.put(DraftRecord(filing: id, answers: form.pruned(answers), updatedAt: now))
                _ = try tx.docket.append(
                    DocketDraft(
                        filing: id,
                        act: .startedAtCounter,
                        actor: caller.account,
                        at: now,
                        facts: ["owner": owner.description]
                    )
                )
                return filing
            }
        }
    }

    /// The person's own account, if the contact given is theirs and says so; otherwise a record of the court's.
    private func owner(
        _ stranger: AccountRecord,
        _ number: CitizenNumber,
        in tx: any RegistryTransaction,
        now: Instant
    ) throws -> AccountID {
        let seen = AccountRecord.Identity.confirmedAtCounter(by: caller.account, court: court, at: now)
        if !contact.trimmingSpaces.isEmpty {
            guard let address = ContactAddress(contact), var known = try tx.accounts.find(contact: address.text),
                known.contact != .unconfirmed, known.name == stranger.name,
                known.citizenNumber ?? number.text == number.text, known.id != caller.account
            else { throw Refusal(.contactNotTheirs) }
            if known.identity == .unconfirmed {
                (known.identity, known.citizenNumber) = (seen, number.text)
                try tx.accounts.update(known)
            }
            return known.id
        }
        var opened = stranger
        (opened.identity, opened.citizenNumber) = (seen, number.text)
        guard try tx.accounts.add(opened) else { throw Refusal(.changedMeanwhile) }
        return opened.id
    }
}
