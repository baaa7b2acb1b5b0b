package import Filings
import Forms
import Law

/// What somebody looks for among the filings of a court.
package struct FilingSearch: Sendable {
    package let court: String
    package let text: String
    /// All of these are to be among its parties.
    package let parties: [PartyKey]
    /// What each form is called: a word of its title is true of every filing on it, and is kept with none.
    package let titles: [String: [String]]
    /// Goes on with what was begun before this one.
    package let after: FilingID?
    package let limit: Int

    package init(
        court: String,
        text: String = "",
        parties: [PartyKey] = [],
        titles: [String: [String]] = [:],
        after: FilingID? = nil,
        limit: Int
    ) {
        self.court = court
        self.text = text
        self.parties = parties
        self.titles = titles
        self.after = after
        self.limit = limit
    }

    /// Filings in which every word occurs, the last begun first.
    package struct Found: Sendable {
        package let items: [FilingRecord]
        /// Where the search goes on.
        ///
        /// A page with few filings, or none, may still have it: only so many are looked through at a time.
        package let next: FilingID?

        package init(items: [FilingRecord], next: FilingID?) {
            self.items = items
            self.next = next
        }
    }
}

extension FormLibrary {
    /// What every form has ever been called, in both languages.
    var titles: [String: [String]] {
        forms.reduce(into: [:]) { titles, form in
            titles[form.id, default: []] += [form.title.chinese, form.title.english]
        }
    }
}
