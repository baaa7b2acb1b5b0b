internal import Yams

extension FormReader {
    mutating func readBlocks(_ node: Node?) {
        guard let node else { return }
        guard let mapping = node.mapping else {
            report(.wrongShape, at: node, "此处应为键值（blocks）。", "Write keys and values here (blocks).")
            return
        }
        for (key, fields) in mapping {
            guard let name = identifier(key, dashes: true) else { continue }
            blocks[name] = fields
        }
    }

    /// Every `id` below `node`.
    mutating func collectNames(_ node: Node) {
        switch node {
        case .mapping(let mapping):
            for (key, value) in mapping {
                if key.scalar?.string == "id", let name = value.scalar?.string { names.insert(name) }
                collectNames(value)
            }
        case .sequence(let sequence): for item in sequence { collectNames(item) }
        case .scalar, .alias: break
        }
    }

    /// A list of fields with every `use` replaced by the fields of its block.
    mutating func spread(_ nodes: [Node], inside path: [String] = []) -> [Node] {
        var spreadNodes: [Node] = []
        for node in nodes {
            guard let name = node.mapping?["use"] else {
                spreadNodes.append(node)
                continue
            }
            spreadNodes += use(node, name, inside: path)
        }
        return spreadNodes
    }

    private mutating func use(_ node: Node, _ nameNode: Node, inside path: [String]) -> [Node] {
        guard let keys = mapping(node, "use", allowing: ["use", "without", "adjust"]), let name = text(nameNode) else {
            return []
        }
        guard let block = blocks[name] else {
            report(.unknownBlock, at: nameNode, "没有名为“\(name)”的块。", "There is no block \(name).")
            return []
        }
        guard !path.contains(name) else {
            report(.blockInsideItself, at: nameNode, "块“\(name)”引用了自己。", "The block \(name) uses itself.")
            return []
        }
        var fields = spread(list(block), inside: path + [name])
        for unwanted in list(keys["without"]) {
            let id = unwanted.scalar?.string
            if !fields.contains(where: { Self.id($0) == id }) { reportUnknownField(unwanted) }
            fields.removeAll { Self.id($0) == id }
        }
        for (idNode, changes) in keys["adjust"]?.mapping.map({ Array($0) }) ?? [] {
            guard let index = fields.firstIndex(where: { Self.id($0) == idNode.scalar?.string }) else {
                reportUnknownField(idNode)
                continue
            }
            fields[index] = adjusted(fields[index], by: changes)
        }
        return fields
    }

    private static func id(_ field: Node) -> String? { field.mapping?["id"]?.scalar?.string }

    private mutating func reportUnknownField(_ node: Node) {
        let id = node.scalar?.string ?? ""
        report(.unknownField, at: node, "块中没有名为“\(id)”的项。", "The block has no field \(id).")
    }

    /// Only how a field is asked can be adjusted, never what it is.
    private mutating func adjusted(_ field: Node, by changes: Node) -> Node {
        let allowed: Set = ["label", "help", "example", "required", "article", "when", "print"]
        guard var mapping = field.mapping, let entries = self.mapping(changes, "adjustment", allowing: allowed) else {
            return field
        }
        for (key, value) in entries { mapping[Node(key)] = value }
        return .mapping(mapping)
    }
}
