internal import Yams

/// `given: {field: value}`: a shared question whose answer this form knows, so that it is not asked.
extension FormReader {
    /// The pages as they are when the answers are known: what can never be reached is left out.
    mutating func settled(_ pages: [Node], given node: Node?) -> [Node] {
        var given: [String: String] = [:]
        for (key, value) in node?.mapping.map({ Array($0) }) ?? [] {
            if let name = identifier(key, dashes: false), let value = text(value) { given[name] = value }
        }
        return given.isEmpty ? pages : settled(pages, given)
    }

    private mutating func settled(_ nodes: [Node], _ given: [String: String]) -> [Node] {
        nodes.compactMap { node in
            guard var mapping = node.mapping else { return node }
            if let id = mapping["id"]?.scalar?.string, given[id] != nil { return nil }
            switch mapping["when"].flatMap({ Self.outcome($0, given) }) {
            case false: return nil
            case true: mapping["when"] = nil
            case nil: break
            }
            if let fields = mapping["fields"] { mapping["fields"] = Node(settled(spread(list(fields)), given)) }
            return .mapping(mapping)
        }
    }

    /// Nil where the condition is about something else, or joins several.
    private static func outcome(_ condition: Node, _ given: [String: String]) -> Bool? {
        guard let keys = condition.mapping, let field = keys["field"]?.scalar?.string, let answer = given[field]
        else { return nil }
        if let wanted = keys["is"]?.scalar?.string { return wanted == answer }
        if let unwanted = keys["not"]?.scalar?.string { return unwanted != answer }
        if let among = keys["in"]?.sequence { return among.contains { $0.scalar?.string == answer } }
        return nil
    }
}
