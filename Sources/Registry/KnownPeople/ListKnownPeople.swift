package import Filings
package import Forms

/// Somebody who stands in an earlier filing of the same person: themselves, an opponent, a third party.
package struct KnownPerson: Hashable, Sendable {
    /// Where they stand.
    package let filing: FilingID
    package let path: AnswerPath
    package let role: PartyAnswer.Role
    package let sort: PartyAnswer.Sort
    package let name: String
    /// The last four characters of their number, to tell two of one name apart; nil where it is not known.
    package let numberEnd: String?
}

/// Whom a person has named in their last filings, so that nobody types the same twice.
package struct ListKnownPeople: Sendable {
    package let caller: Caller
    /// The filing being written: whom it names already need not be offered.
    package let except: FilingID?

    /// How many filings are looked through, and how many people are listed.
    static let filings = 20
    static let most = 30

    package init(caller: Caller, except: FilingID? = nil) {
        self.caller = caller
        self.except = except
    }

    /// The latest first; somebody who stands in several filings is listed once, as they stand in the latest.
    package func carryOut(in office: Office) async throws -> [KnownPerson] {
        try await office.store.read { tx in
            let filings = try tx.filings.ofOwner(caller.account, after: nil, limit: Self.filings)
            let ids = filings.map(\.id).filter { $0 != except }
            let drafts = try tx.drafts.of(ids).reduce(into: [:]) { $0[$1.filing] = $1.answers }
            let handedIn = try tx.submissions.lastAnswers(of: ids)
            var (people, seen) = ([KnownPerson](), Set<[String]>())
            for filing in filings where filing.id != except {
                guard let answers = drafts[filing.id] ?? handedIn[filing.id],
                    let form = office.forms.form(id: filing.form, version: filing.formVersion)
                else { continue }
                for party in form.parties(answers) where !party.name.isEmpty {
                    let number = party.fields[.partyIdentityNumber] ?? party.fields[.partyCreditCode]
                    guard seen.insert([party.name, number ?? ""]).inserted else { continue }
                    people.append(
                        KnownPerson(
                            filing: filing.id,
                            path: party.path,
                            role: party.role,
                            sort: party.sort,
                            name: party.name,
                            numberEnd: number.map { String($0.suffix(4)) }
                        )
                    )
                }
            }
            return Array(people.prefix(Self.most))
        }
    }
}
