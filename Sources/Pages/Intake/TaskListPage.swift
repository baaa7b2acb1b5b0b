package import Filings
package import Forms
package import Law
package import Registry

/// A draft: what is to be filled in, and how far each part is.
package struct TaskListPage: PageValues {
    package static let template = "task_list"

    package struct Item: Sendable {
        package let taskTitle: String
        package let taskState: String
        package let taskTone: String
        package let taskHref: String?
        package let taskNote: String?
    }

    package struct Group: Sendable {
        package let groupTitle: String
        package let tasks: [Item]
    }

    package let filingTitle: String
    package let draftCourt: String
    package let draftForm: String
    package let progressSentence: String
    package let partsDone: String
    package let partsAll: String
    package let savedSentence: String
    package let taskGroups: [Group]
    package let feeSentence: String?
    package let ready: Bool
    package let checkHref: String
    /// Nil where the draft is one of a batch itself, or somebody types for the person.
    package let batchHref: String?

    package init(_ view: FilingView, draft: DraftRecord, form: FormDefinition, court: Court, words: Words) {
        let (messages, language) = (words.messages, words.language)
        let reading = DraftReading(draft: draft, form: form, documents: view.documents, today: words.today)
        let sections = form.sections.compactMap { section -> Item? in
            let pages = reading.pages.filter { $0.sectionID == section.id }
            guard let first = pages.first else { return nil }
            let state = reading.state(of: pages)
            return Item(
                taskTitle: section.title.in(language),
                taskState: messages["task.\(state.rawValue)"],
                taskTone: state.rawValue,
                taskHref: Link.page(view.filing.id, reading.firstOpen(of: pages)?.id ?? first.id),
                taskNote: nil
            )
        }
        let documents = view.documents
        let uploads = Item(
            taskTitle: messages["task.documents"],
            taskState: messages[documents.isEmpty ? "task.todo" : "task.done"],
            taskTone: documents.isEmpty ? "todo" : "done",
            taskHref: Link.documents(view.filing.id),
            taskNote: documents.isEmpty
                ? messages["task.documents_note"] : messages["task.count", ["count": "\(documents.count)"]]
        )
        let materials = form.materials(for: view.filing, draft.answers)
        let list = Item(
            taskTitle: messages["task.materials"],
            taskState: messages[draft.materials.isEmpty ? "task.optional" : "task.done"],
            taskTone: draft.materials.isEmpty ? "" : "done",
            taskHref: Link.materials(view.filing.id),
            taskNote: messages["task.materials_note", ["count": "\(materials.count)"]]
        )
        let isReady = reading.isComplete
        let sign = Item(
            taskTitle: messages["task.sign"],
            taskState: messages[isReady ? "task.todo" : "task.blocked"],
            taskTone: isReady ? "todo" : "blocked",
            taskHref: isReady ? Link.answers(view.filing.id) : nil,
            taskNote: nil
        )
        filingTitle = view.filing.caption.in(language)
        draftCourt = court.name.in(language)
        draftForm = form.title.in(language)
        taskGroups = [
            Group(groupTitle: messages["task.write_group"], tasks: sections),
            Group(groupTitle: messages["task.documents_group"], tasks: [list, uploads]),
            Group(groupTitle: messages["task.sign_group"], tasks: [sign]),
        ]
        let all = sections.count + 1
        let done = sections.count { $0.taskTone == "done" } + (documents.isEmpty ? 0 : 1)
        progressSentence = messages["task.progress", ["all": "\(all)", "done": "\(done)"]]
        partsDone = "\(done)"
        partsAll = "\(all)"
        savedSentence = messages["task.saved", ["at": words.moment(draft.updatedAt)]]
        let fee = view.feeTerms
        feeSentence =
            fee.isKnown(whenComplete: isReady) ? FeeWords(fee, procedure: nil, words: words).sentence : nil
        ready = isReady
        checkHref = Link.answers(view.filing.id)
        let mayBegin = view.filing.batch == nil && view.filing.helper == nil && view.filing.stage.name == .draft
        batchHref = mayBegin ? Link.batchStart(view.filing.id) : nil
    }
}

/// How far a draft is: page by page, from what was saved and what the check finds.
package struct DraftReading: Sendable {
    package enum State: String, Sendable {
        case done
        case part
        case todo
    }

    package let pages: [FormPage]
    package let findings: [AnswerFinding]
    private let visited: Set<String>
    private let answers: Answers

    package init(draft: DraftRecord, form: FormDefinition, documents: [DocumentRecord], today: CourtDate) {
        pages = form.reachable(draft.answers)
        let answers = form.listing(exhibits: documents.exhibitReferences, in: draft.answers)
        findings = form.check(answers, scope: .whole, today: today)
        visited = Set(draft.savedPages.keys)
        self.answers = draft.answers
    }

    /// Looked at, or answered from elsewhere: a draft may come by the API.
    private func isSeen(_ page: FormPage) -> Bool {
        visited.contains(page.id) || page.fields.contains { answers[page.path(of: $0)] != nil }
    }

    /// Nothing missing, nothing wrong.
    package var isComplete: Bool { !findings.contains { $0.severity != .advice } }

    package func state(of pages: [FormPage]) -> State {
        let identifiers = Set(pages.map(\.id))
        let open = findings.contains { identifiers.contains($0.pageID) && $0.severity != .advice }
        let seen = pages.count(where: isSeen)
        if seen == 0 { return .todo }
        return open || seen < pages.count ? .part : .done
    }

    /// Where to go on: the first page with something open, otherwise the first not yet seen.
    package func firstOpen(of pages: [FormPage]) -> FormPage? {
        let open = Set(findings.filter { $0.severity != .advice }.map(\.pageID))
        return pages.first { isSeen($0) && open.contains($0.id) } ?? pages.first { !isSeen($0) }
    }
}
