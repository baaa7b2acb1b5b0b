package import Filings
package import Law
package import Registry

/// The clerks' queue: the clock first.
package struct QueuePage: PageValues {
    package static let template = "queue"

    package struct Tab: Sendable {
        package let viewHref: String
        package let viewLabel: String
        package let viewHere: Bool
        package let viewCount: String?
    }

    package struct Row: Sendable {
        package let rowId: String
        package let rowHref: String
        package let registerHref: String
        package let rowClock: String
        package let rowClockTone: String
        package let rowTitle: String
        package let rowCause: String
        package let rowAmount: String
        package let rowAbout: String
        package let rowMine: Bool
    }

    package struct Colleague: Sendable {
        package let colleagueId: String
        package let colleagueName: String
    }

    /// A view somebody named, with the way to forget it.
    package struct Saved: Sendable {
        package let savedHref: String
        package let savedName: String
        package let savedHere: Bool
        package let savedRemoveHref: String
    }

    package struct Choice: Sendable {
        package let choiceValue: String
        package let choiceLabel: String
        package let choiceHere: Bool
    }

    package let hasSaved: Bool
    package let saved: [Saved]
    package let isNarrowed: Bool
    package let filterNow: String
    package let whoseChoices: [Choice]
    package let formChoices: [Choice]
    package let leastNow: String
    package let mostNow: String
    package let viewsHref: String
    package let queueSentence: String
    package let searchHref: String
    package let searchText: String
    package let views: [Tab]
    package let hasRows: Bool
    package let rows: [Row]
    package let claimsHref: String
    package let hasStaff: Bool
    package let staff: [Colleague]
    package let emptyText: String
    package let previousHref: String?
    package let nextHref: String?

    package init(
        _ found: ReviewQueue.Found,
        court: Court,
        filter: QueueQuery.Filter,
        narrowing: QueueNarrowing = .none,
        forms: [(id: String, title: String)] = [],
        search: String,
        nextCursor: String?,
        isFirst: Bool,
        reader: AccountID,
        staff: [ListDesk.Colleague] = [],
        words: Words
    ) {
        let messages = words.messages
        self.staff = staff.map { colleague in
            Colleague(
                colleagueId: colleague.id.description,
                colleagueName: messages[
                    "queue.colleague",
                    ["name": colleague.name, "count": "\(colleague.load.filings)"]
                ]
            )
        }
        hasStaff = !staff.isEmpty
        let code = court.code.description
        saved = found.views.map { view in
            Saved(
                savedHref: Link.queue(code, view.filter, view.narrowing),
                savedName: view.name,
                savedHere: search.isEmpty && view.filter == filter && view.narrowing == narrowing,
                savedRemoveHref: Link.viewRemoval(code, view.id)
            )
        }
        hasSaved = !saved.isEmpty
        isNarrowed = narrowing != .none
        filterNow = filter.rawValue
        whoseChoices = QueueNarrowing.Whose.allCases.map {
            Choice(
                choiceValue: $0.rawValue,
                choiceLabel: messages["queue.whose_\($0.rawValue)"],
                choiceHere: narrowing.whose == $0
            )
        }
        formChoices = forms.map {
            Choice(choiceValue: $0.id, choiceLabel: $0.title, choiceHere: narrowing.form == $0.id)
        }
        leastNow = narrowing.least?.plain ?? ""
        mostNow = narrowing.most?.plain ?? ""
        viewsHref = Link.views(code)
        queueSentence = messages["queue.summary", ["today": "\(found.dueToday)", "waiting": "\(found.waiting)"]]
        searchHref = Link.queue(code)
        searchText = search
        views = QueueQuery.Filter.allCases.map { item in
            let count = item == .all ? "\(found.waiting)" : item == .dueToday ? "\(found.dueToday)" : nil
            return Tab(
                viewHref: Link.with(Link.queue(code), [("filter", item.rawValue)]),
                viewLabel: messages["queue.view_\(item.rawValue)"],
                viewHere: search.isEmpty && item == filter && narrowing == .none,
                viewCount: count
            )
        }
        rows = found.items.map { filing in
            let clock = words.clock(filing.queueDeadline)
            let claim = filing.liveClaim(at: words.now)
            let claimed =
                claim.map { claim in
                    claim.by == reader
                        ? messages["queue.mine"] : messages["queue.claimedBy", ["name": found.names[claim.by] ?? ""]]
                } ?? messages["queue.unclaimed"]
            return Row(
                rowId: filing.id.description,
                rowHref: Link.bench(filing.id),
                registerHref: Link.registration(filing.id),
                rowClock: clock.text,
                rowClockTone: clock.tone,
                rowTitle: filing.caption.in(words.language),
                rowCause: words.cause(of: filing),
                rowAmount: filing.claimAmount?.formatted ?? "—",
                rowAbout: "\(filing.reference) · \(claimed)",
                rowMine: claim?.by == reader
            )
        }
        hasRows = !rows.isEmpty
        claimsHref = Link.claims(code)
        emptyText =
            messages[
                search.isEmpty && narrowing == .none
                    ? "queue.empty" : nextCursor == nil ? "queue.nothing_found" : "queue.not_yet_found"
            ]
        previousHref = isFirst ? nil : Link.queue(code, filter, narrowing)
        nextHref = nextCursor.map {
            Link.queue(code, filter, narrowing, search: search, after: $0)
        }
    }
}

extension Link {
    /// A view of the queue, narrowed as it is.
    package static func queue(
        _ court: String,
        _ filter: QueueQuery.Filter,
        _ narrowing: QueueNarrowing,
        search: String = "",
        after: String? = nil
    ) -> String {
        with(
            queue(court),
            [
                ("filter", filter.rawValue), ("whose", narrowing.whose?.rawValue), ("form", narrowing.form),
                ("least", narrowing.least?.plain), ("most", narrowing.most?.plain),
                ("q", search.isEmpty ? nil : search), ("after", after),
            ]
        )
    }
}
