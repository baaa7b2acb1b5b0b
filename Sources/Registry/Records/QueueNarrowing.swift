package import Filings
package import Law

/// What a view of the queue is narrowed by; all of it together.
package struct QueueNarrowing: Codable, Hashable, Sendable {
    package enum Whose: String, Codable, Sendable, CaseIterable {
        case mine
        case unclaimed
    }

    package var whose: Whose?
    /// The form, and so what the case is about.
    package var form: String?
    package var least: Money?
    package var most: Money?

    package init(whose: Whose? = nil, form: String? = nil, least: Money? = nil, most: Money? = nil) {
        self.whose = whose
        self.form = form
        self.least = least
        self.most = most
    }

    package static let none = QueueNarrowing()

    /// So many filings of a view are looked through for one page, whatever they are narrowed by: a page costs the same however
    /// large the court.
    package static let window = 2_000

    package func admits(form: String, amount: Money?, claim: FilingRecord.Claim?, viewer: AccountID) -> Bool {
        switch whose {
        case .mine where claim?.by != viewer: return false
        case .unclaimed where claim != nil: return false
        default: break
        }
        if let wanted = self.form, wanted != form { return false }
        if let least, amount.map({ $0.fen < least.fen }) ?? true { return false }
        if let most, amount.map({ $0.fen > most.fen }) ?? true { return false }
        return true
    }
}

/// A page of a narrowed view; the place where looking ended, if there may be more.
package struct QueuePart: Sendable {
    package let items: [FilingRecord]
    package let next: DayCursor?

    package init(items: [FilingRecord], next: DayCursor?) {
        self.items = items
        self.next = next
    }
}
