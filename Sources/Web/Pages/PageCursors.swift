import Filings
import Law
import Registry

// Places in lists, as they stand in the query of a page: two parts that mean something here only.

extension FilingCursor {
    var text: String { "\(at.microseconds)_\(id)" }

    init?(_ text: String?) {
        guard let parts = text?.split(separator: "_"), parts.count == 2, let at = Int64(parts[0]),
            let id = FilingID(parts[1])
        else { return nil }
        self.init(at: Instant(microseconds: at), id: id)
    }
}

extension DayCursor {
    var text: String { "\(day)_\(id)" }

    init?(_ text: String?) {
        guard let parts = text?.split(separator: "_"), parts.count == 2, let day = CourtDate(String(parts[0])),
            let id = FilingID(parts[1])
        else { return nil }
        self.init(day: day, id: id)
    }
}
