import Mustache

/// A page inside its frame: templates find a page's own values first, then the frame's.
struct Framed: MustacheParent {
    private let values: [String: Any]

    init(page: Any, frame: PageFrame) {
        var values: [String: Any] = [:]
        for value in [frame as Any, page] {
            for child in Mirror(reflecting: value).children {
                guard let name = child.label else { continue }
                values[name] = Self.present(child.value)
            }
        }
        self.values = values
    }

    /// Nil for an optional that holds nothing: such a name is then absent, and its section is not shown.
    private static func present(_ value: Any) -> Any? {
        let mirror = Mirror(reflecting: value)
        guard mirror.displayStyle == .optional else { return value }
        return mirror.children.first?.value
    }

    subscript(named: String) -> Any? { values[named] }

    func child(named: String) -> Any? { values[named] }
}
