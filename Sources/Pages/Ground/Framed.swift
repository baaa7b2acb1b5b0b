import Mustache

/// A page inside its frame: templates find a page's own values first, then the frame's.
struct Framed: MustacheParent {
    private let values: [String: Any]

    init(page: Any, frame: PageFrame) {
        var values: [String: Any] = [:]
        for value in [frame as Any, page] {
            for child in Mirror(reflecting: value).children {
                if let name = child.label { values[name] = child.value }
            }
        }
        self.values = values
    }

    subscript(named: String) -> Any? { values[named] }

    func child(named: String) -> Any? { values[named] }
}
