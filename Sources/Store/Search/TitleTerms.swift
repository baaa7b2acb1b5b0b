import Synchronization

/// The pieces of the forms' titles, cut once each: there are as many as there are forms.
enum TitleTerms {
    private static let known = Mutex<[String: Set<String>]>([:])

    /// The forms in whose titles the term occurs.
    static func forms(with term: String, in titles: [String: [String]]) -> Set<String> {
        Set(titles.filter { $0.value.contains { of($0).contains(term) } }.keys)
    }

    private static func of(_ title: String) -> Set<String> {
        if let terms = known.withLock({ $0[title] }) { return terms }
        let terms = SearchTerms.ofWords([title])
        known.withLock { $0[title] = terms }
        return terms
    }
}
