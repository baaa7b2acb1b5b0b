package import Filings
package import Law
package import Registry

extension MyFilingsPage {
    package init(_ items: [FilingRecord], courts: [Court], next: String?, isFirst: Bool, words: Words) {
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
        previousHref = isFirst ? nil : Link.filings
        nextHref = next.map { Link.with(Link.filings, [("after", $0)]) }
    }
}
