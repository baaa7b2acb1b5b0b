package import Filings
package import Law
package import Registry

extension MyFilingsPage {
    package init(
        _ items: [FilingRecord],
        courts: [Court],
        next: String?,
        isFirst: Bool,
        owner: AccountID? = nil,
        principals: [ListAssistance.Person] = [],
        words: Words
    ) {
        let ofOwner = owner.map { [("of", $0.description)] } ?? []
        batchesHref = Link.with(Link.batches, ofOwner)
        ownerName = owner.flatMap { owner in principals.first { $0.account == owner }?.name }
        self.principals = principals.map {
            Principal(
                principalHref: Link.with(Link.filings, [("of", $0.account.description)]),
                principalName: $0.name
            )
        }
        hasPrincipals = owner == nil && !principals.isEmpty
        filings = items.map { filing in
            let strip = StripWords(filing, words: words)
            let court = courts.first { $0.code.description == filing.court }?.name.in(words.language) ?? filing.court
            let number = filing.stage.registration?.number.description ?? filing.reference
            return Row(
                filingHref: Link.filing(filing.id),
                filingName: filing.caption.in(words.language),
                filingAbout: "\(court) · \(number)",
                filingState: strip.state,
                filingTurn: strip.turn,
                filingTurnTone: strip.tone == "late" ? "late" : strip.tone == "wait" ? "you" : "court",
                filingDue: strip.date.map { "\($0) · \(strip.days ?? "")" }
            )
        }
        hasFilings = !filings.isEmpty
        previousHref = isFirst ? nil : Link.with(Link.filings, ofOwner)
        nextHref = next.map { Link.with(Link.filings, ofOwner + [("after", $0)]) }
    }
}
