/// A part of the page on which a person checks the answers before signing.
package struct SummarySection: Hashable, Sendable, Identifiable {
    package let id: String
    package let title: String
    package let rows: [SummaryRow]

    package init(id: String, title: String, rows: [SummaryRow]) {
        self.id = id
        self.title = title
        self.rows = rows
    }
}

package struct SummaryRow: Hashable, Sendable {
    package enum State: Hashable, Sendable {
        case filled
        /// Not answered and need not be.
        case empty
        case missing
    }

    /// The page's title, for the first row of a page; empty for the rows after it.
    package let pageTitle: String
    package let label: String
    /// Empty unless filled.
    package let answer: String
    package let state: State
    /// Where "change" leads.
    package let pageID: String
    package let path: AnswerPath

    package init(pageTitle: String, label: String, answer: String, state: State, pageID: String, path: AnswerPath) {
        self.pageTitle = pageTitle
        self.label = label
        self.answer = answer
        self.state = state
        self.pageID = pageID
        self.path = path
    }
}
