package import Law
package import Registry

/// Whom word of something new did not reach, for the desk of a court.
package struct UnreachedPage: PageValues {
    package static let template = "unreached"

    package struct Person: Sendable {
        package let personName: String
        package let personTitle: String
        package let personReference: String
        package let personReason: String
        package let benchHref: String
        package let instant: String
        package let time: String
        package let settleHref: String
        package let fieldId: String
        package let ways: [Way]
    }

    package struct Way: Sendable {
        package let wayValue: String
        package let wayLabel: String
    }

    package let unreachedSentence: String
    package let hasPeople: Bool
    package let people: [Person]
    package let previousHref: String?
    package let nextHref: String?

    package init(_ items: [ListUnreached.Item], court: String, next: String?, isFirst: Bool, words: Words) {
        let ways = UnreachedRecord.Way.byHand.map {
            Way(wayValue: $0.rawValue, wayLabel: words.messages["way.\($0.rawValue)"])
        }
        people = items.map { item in
            let reason = item.unreached.reason == "mail.bounced" ? "bounced" : "refused"
            return Person(
                personName: item.name,
                personTitle: item.filing.caption.in(words.language),
                personReference: item.filing.reference,
                personReason: words.messages["unreached.\(reason)"],
                benchHref: Link.bench(item.filing.id),
                instant: item.unreached.at.rfc3339,
                time: words.moment(item.unreached.at),
                settleHref: Link.settlement(court, item.unreached.message),
                fieldId: "way-\(item.unreached.message)",
                ways: ways
            )
        }
        hasPeople = !people.isEmpty
        unreachedSentence = words.messages["unreached.sentence"]
        previousHref = isFirst ? nil : Link.unreached(court)
        nextHref = next.map { Link.with(Link.unreached(court), [("after", $0)]) }
    }
}
