import Law
import Registry

/// Which view of the queue an address asks for: its name, and what it is narrowed by.
struct QueueView: Hashable, Sendable {
    var filter: QueueQuery.Filter
    var narrowing: QueueNarrowing

    /// What is asked for under a name; an empty field of a form asks for nothing.
    typealias Asked = (String) -> String?

    /// - Throws: the name of what is not understood.
    init(_ query: Asked) throws(MalformedRequest) {
        guard let filter = QueueQuery.Filter(rawValue: query("filter") ?? "all") else {
            throw .queryNotUnderstood(name: "filter")
        }
        self.filter = filter
        narrowing = QueueNarrowing(
            whose: try Self.whose(query),
            form: Self.text(query, "form"),
            least: try Self.amount(query, "least"),
            most: try Self.amount(query, "most")
        )
    }

    /// As a page takes it: what is not understood is left out.
    init(leniently query: Asked) {
        filter = query("filter").flatMap(QueueQuery.Filter.init(rawValue:)) ?? .all
        narrowing = QueueNarrowing(
            whose: query("whose").flatMap(QueueNarrowing.Whose.init(rawValue:)),
            form: Self.text(query, "form"),
            least: (try? Self.amount(query, "least")) ?? nil,
            most: (try? Self.amount(query, "most")) ?? nil
        )
    }

    private static func text(_ query: Asked, _ name: String) -> String? {
        query(name).flatMap { $0.isEmpty ? nil : String($0.prefix(100)) }
    }

    /// In yuan.
    private static func amount(_ query: Asked, _ name: String) throws(MalformedRequest) -> Money? {
        guard let text = text(query, name) else { return nil }
        guard let money = Money(text), money.fen >= 0 else { throw .queryNotUnderstood(name: name) }
        return money
    }

    private static func whose(_ query: Asked) throws(MalformedRequest) -> QueueNarrowing.Whose? {
        guard let text = text(query, "whose") else { return nil }
        guard let whose = QueueNarrowing.Whose(rawValue: text) else { throw .queryNotUnderstood(name: "whose") }
        return whose
    }
}
