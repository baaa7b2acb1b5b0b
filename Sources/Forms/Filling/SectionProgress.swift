package import Law

/// How far a person has come with one section of a form, for the task list.
package struct SectionProgress: Hashable, Sendable, Identifiable {
    package enum State: Hashable, Sendable {
        /// Its questions are about parties who are not named yet.
        case cannotStart
        case notStarted
        /// Something is answered, and something is missing or wrong.
        case started
        case done
    }

    package let id: String
    package let title: Bilingual
    package let state: State
    /// Where to go on: the first page with something to see to, otherwise the first; nil where there is none yet.
    package let nextPageID: String?

    package init(id: String, title: Bilingual, state: State, nextPageID: String?) {
        self.id = id
        self.title = title
        self.state = state
        self.nextPageID = nextPageID
    }
}

extension FormDefinition {
    /// One entry for each section that the answers lead to.
    package func progress(_ answers: Answers, today: CourtDate) -> [SectionProgress] {
        let reach = Reach(self, answers)
        let open = Set(
            check(answers, scope: .whole, today: today).filter { $0.severity != .advice }.map(\.pageID)
        )
        return sections.filter { reach.holds($0.when, inside: []) }.map { section in
            let pages = reach.pages.filter { $0.sectionID == section.id }
            let isStarted = pages.contains { page in
                page.fields.contains { reach.kept[page.path(of: $0)].map { !$0.isBlank } ?? false }
            }
            let next = pages.first { open.contains($0.id) }
            let state: SectionProgress.State =
                pages.isEmpty ? .cannotStart : !isStarted ? .notStarted : next == nil ? .done : .started
            return SectionProgress(
                id: section.id,
                title: section.title,
                state: state,
                nextPageID: (next ?? pages.first)?.id
            )
        }
    }
}
