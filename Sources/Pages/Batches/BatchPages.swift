package import Filings
package import Forms
package import Law
package import Registry

/// One's batches, each with how far it is.
package struct BatchesPage: PageValues {
    package static let template = "batches"

    package struct Row: Sendable {
        package let batchHref: String
        package let batchName: String
        package let batchAbout: String
        package let batchState: String
    }

    package let filingsHref = Link.filings
    package let hasBatches: Bool
    package let batches: [Row]
    package let previousHref: String?
    package let nextHref: String?

    package init(_ page: Page<ListBatches.Line, BatchID>, courts: [Court], isFirst: Bool, words: Words) {
        batches = page.items.map { line in
            let court = courts.first { $0.code.description == line.batch.court }
            return Row(
                batchHref: Link.batch(line.batch.id),
                batchName: line.batch.name,
                batchAbout:
                    "\(court?.name.in(words.language) ?? line.batch.court) · \(words.moment(line.batch.createdAt))",
                batchState: words.batch(line.counts, of: line.batch.rows)
            )
        }
        hasBatches = !batches.isEmpty
        previousHref = isFirst ? nil : Link.batches
        nextHref = page.next.map { Link.with(Link.batches, [("after", $0.description)]) }
    }
}

/// Beginning a batch: the template, its table, and where the table goes.
package struct BatchStartPage: PageValues {
    package static let template = "batch_start"

    package struct Column: Sendable {
        package let columnName: String
        package let columnPath: String
    }

    /// What was typed and what is wrong with it.
    package struct Typed: Sendable {
        package var name = ""
        package var pasted = ""
        package var nameProblem: String?
        package var tableProblem: String?

        package init() {}
    }

    package let filingTitle: String
    package let backHref: String
    package let tableHref: String
    package let actionHref: String
    package let limitSentence: String
    package let columns: [Column]
    package let typedName: String
    package let pasted: String
    package let nameProblem: String?
    package let tableProblem: String?
    package let errors: [PageError]

    package init(
        _ view: FilingView,
        draft: DraftRecord,
        form: FormDefinition,
        rows: Int,
        typed: Typed = Typed(),
        words: Words
    ) {
        filingTitle = view.filing.caption.in(words.language)
        backHref = Link.filing(view.filing.id)
        tableHref = Link.batchTemplate(view.filing.id)
        actionHref = Link.batchStart(view.filing.id)
        limitSentence = words.messages["batch.limit", ["rows": "\(rows)"]]
        columns = form.tableColumns(of: draft.answers).map {
            Column(columnName: $0.label.in(words.language), columnPath: $0.path.description)
        }
        (typedName, pasted) = (typed.name, typed.pasted)
        (nameProblem, tableProblem) = (typed.nameProblem, typed.tableProblem)
        errors = [("#name", nameProblem), ("#table", tableProblem)].compactMap { href, text in
            text.map { PageError(href: href, text: $0) }
        }
    }
}

/// Changing a batch by its table.
package struct BatchChangesPage: PageValues {
    package static let template = "batch_changes"

    package let batchName: String
    package let backHref: String
    package let tableHref: String
    package let actionHref: String
    package let pasted: String
    package let tableProblem: String?
    package let errors: [PageError]

    package init(_ batch: BatchRecord, pasted: String = "", problem: String? = nil) {
        batchName = batch.name
        backHref = Link.batch(batch.id)
        tableHref = Link.batchTable(batch.id)
        actionHref = Link.batchChanges(batch.id)
        self.pasted = pasted
        tableProblem = problem
        errors = problem.map { [PageError(href: "#table", text: $0)] } ?? []
    }
}

/// A batch: how far it is, and row by row what became of it.
package struct BatchPage: PageValues {
    package static let template = "batch"

    package struct Row: Sendable {
        package let rowNumber: String
        package let rowTitle: String
        package let rowHref: String?
        package let rowReference: String
        package let rowState: String
        package let rowTone: String
        package let rowProblems: [String]
    }

    package struct Choice: Sendable {
        package let viewHref: String
        package let viewLabel: String
        package let viewHere: Bool
        package let viewCount: String
    }

    package let batchName: String
    package let backHref = Link.batches
    package let batchSentence: String
    package let isWorking: Bool
    package let doneCount: String
    package let allCount: String
    package let againHref: String
    package let views: [Choice]
    package let hasRows: Bool
    package let rows: [Row]
    package let tableHref: String
    package let changesHref: String
    package let signHref: String?
    package let signLabel: String
    package let previousHref: String?
    package let nextHref: String?

    package init(_ view: ViewBatch.View, state: BatchRow.State?, isFirst: Bool, words: Words) {
        let (batch, counts, messages) = (view.batch, view.counts, words.messages)
        let here = Link.batch(batch.id)
        batchName = batch.name
        batchSentence = words.batch(counts, of: batch.rows)
        let waiting = counts[.waiting, default: 0] + counts[.signed, default: 0]
        isWorking = waiting > 0
        doneCount = "\(batch.rows - waiting)"
        allCount = "\(batch.rows)"
        againHref = here
        let states: [BatchRow.State?] = [nil] + BatchRow.State.allCases.filter { counts[$0, default: 0] > 0 }
        views = states.map { one in
            Choice(
                viewHref: one.map { Link.with(here, [("state", $0.rawValue)]) } ?? here,
                viewLabel: messages["batch.\(one?.rawValue ?? "all")"],
                viewHere: one == state,
                viewCount: "\(one.map { counts[$0, default: 0] } ?? batch.rows)"
            )
        }
        rows = view.lines.items.map { Row($0, words: words) }
        hasRows = !rows.isEmpty
        tableHref = Link.batchTable(batch.id)
        changesHref = Link.batchChanges(batch.id)
        let ready = counts[.ready, default: 0]
        signHref = ready > 0 && counts[.signed, default: 0] == 0 ? Link.batchSignature(batch.id) : nil
        signLabel = messages["batch.sign", ["count": "\(ready)"]]
        let ofState = state.map { [("state", $0.rawValue)] } ?? []
        previousHref = isFirst ? nil : Link.with(here, ofState)
        nextHref = view.lines.next.map { Link.with(here, ofState + [("after", "\($0)")]) }
    }
}

extension BatchPage.Row {
    /// At most so many problems are told in a list; the filing's own page has them all.
    private static let problems = 3
    /// The codes for which a list has words of its own.
    private static let known = ["changedMeanwhile", "incomplete", "notInThisStage"]

    fileprivate init(_ line: ViewBatch.Line, words: Words) {
        let isInside = line.row.state == .submitted
        let state = isInside ? line.filing.map { StripWords($0, words: words).state } : nil
        var told = line.findings.prefix(Self.problems).map { $0.sentence.in(words.language) }
        if line.findings.count > Self.problems {
            told.append(words.messages["batch.more", ["count": "\(line.findings.count - Self.problems)"]])
        }
        if let problem = line.row.problem {
            told.insert(words.messages["batch.problem_\(Self.known.contains(problem) ? problem : "other")"], at: 0)
        }
        self.init(
            rowNumber: words.messages["batch.row", ["number": "\(line.row.number)"]],
            rowTitle: line.filing?.caption.in(words.language) ?? words.messages["batch.waiting"],
            rowHref: line.filing.map { Link.filing($0.id) },
            rowReference: line.filing?.reference ?? "",
            rowState: state ?? words.messages["batch.\(line.row.state.rawValue)"],
            rowTone: line.row.state == .incomplete ? "bad" : line.row.state == .ready ? "good" : "wait",
            rowProblems: told
        )
    }
}

extension Words {
    /// As "共 300 件：293 件可以签名，7 件要改正。".
    func batch(_ counts: [BatchRow.State: Int], of rows: Int) -> String {
        let parts = BatchRow.State.allCases.compactMap { state -> String? in
            let count = counts[state, default: 0]
            return count > 0 ? messages["batch.count_\(state.rawValue)", ["count": "\(count)"]] : nil
        }
        let list = parts.joined(separator: language == .chinese ? "，" : ", ")
        return messages["batch.sentence", ["all": "\(rows)", "parts": list]]
    }
}

extension SignPage {
    /// For everything of a batch that is complete.
    package init(
        _ batch: BatchRecord,
        count: Int,
        signer: AccountRecord,
        sentTo: String?,
        typed: Typed = Typed(),
        isSimulated: Bool,
        words: Words
    ) {
        self.init(
            title: words.messages["batch.signing", ["name": batch.name, "count": "\(count)"]],
            back: Link.batch(batch.id),
            pleading: nil,
            code: Link.batchCode(batch.id),
            action: Link.batchSignature(batch.id),
            signer: signer,
            sentTo: sentTo,
            onPaper: false,
            typed: typed,
            isSimulated: isSimulated,
            words: words
        )
    }
}
