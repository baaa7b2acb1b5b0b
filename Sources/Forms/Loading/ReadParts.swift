internal import Yams

/// `parts: [names]`: blocks of fields, lists of pages and sections that stand in files of their own.
extension FormReader {
    /// The lines of the N-th part are counted on from N times this, so that whatever is wrong names the right file.
    static let linesOfAFile = 100_000

    mutating func readParts(_ node: Node?) {
        for nameNode in list(node) {
            guard let name = text(nameNode) else { continue }
            guard let part = parts.byName[name] else {
                report(.unknownPart, at: nameNode, "没有名为“\(name)”的共用部分。", "There is no part \(name).")
                continue
            }
            guard !partFiles.contains(part.file) else { continue }
            partFiles.append(part.file)
            let before = String(repeating: "\n", count: partFiles.count * Self.linesOfAFile)
            guard let root = parse(before + part.yaml),
                let keys = mapping(root, "part", allowing: ["blocks", "pages", "sections"])
            else { continue }
            collectNames(root)
            readBlocks(keys["blocks"])
            for (key, pages) in keys["pages"]?.mapping.map({ Array($0) }) ?? [] {
                if let name = identifier(key, dashes: true) { sharedPages[name] = pages }
            }
            for (key, section) in keys["sections"]?.mapping.map({ Array($0) }) ?? [] {
                if let name = identifier(key, dashes: true) { sharedSections[name] = section }
            }
        }
    }

    /// A section, or the shared one that is named.
    mutating func sharedSection(_ node: Node) -> Node? {
        guard let nameNode = node.mapping?["use"] else { return node }
        guard mapping(node, "use", allowing: ["use"]) != nil, let name = text(nameNode) else { return nil }
        if let section = sharedSections[name] { return section }
        report(.unknownPart, at: nameNode, "没有名为“\(name)”的共用部分。", "There is no shared section \(name).")
        return nil
    }

    /// A list of pages with every `use` replaced by the pages it names.
    mutating func spreadPages(_ nodes: [Node]) -> [Node] {
        var pages: [Node] = []
        for node in nodes {
            guard let nameNode = node.mapping?["use"] else {
                pages.append(node)
                continue
            }
            guard let keys = mapping(node, "use", allowing: ["use", "without", "adjust", "given"]),
                let name = text(nameNode)
            else { continue }
            guard let shared = sharedPages[name] else {
                report(.unknownPart, at: nameNode, "没有名为“\(name)”的共用部分。", "There are no shared pages \(name).")
                continue
            }
            pages += settled(changed(list(shared), keys), given: keys["given"])
        }
        return pages
    }

    /// Pages left out, and asked in other words.
    private mutating func changed(_ shared: [Node], _ keys: [String: Node]) -> [Node] {
        var pages = shared
        for unwanted in list(keys["without"]) {
            if !pages.contains(where: { Self.name($0) == unwanted.scalar?.string }) { reportUnknownPage(unwanted) }
            pages.removeAll { Self.name($0) == unwanted.scalar?.string }
        }
        for (idNode, changes) in keys["adjust"]?.mapping.map({ Array($0) }) ?? [] {
            guard let index = pages.firstIndex(where: { Self.name($0) == idNode.scalar?.string }),
                var page = pages[index].mapping,
                let entries = mapping(changes, "adjustment", allowing: ["title", "help", "article", "print", "repeat"])
            else {
                reportUnknownPage(idNode)
                continue
            }
            for (key, value) in entries where key != "repeat" { page[Node(key)] = value }
            if let count = entries["repeat"], var fields = page["fields"].map({ list($0) }),
                let group = fields.firstIndex(where: { $0.mapping?["repeat"] != nil })
            {
                fields[group].mapping?["repeat"] = count
                page["fields"] = Node(fields)
            }
            pages[index] = .mapping(page)
        }
        return pages
    }

    private static func name(_ page: Node) -> String? { page.mapping?["id"]?.scalar?.string }

    private mutating func reportUnknownPage(_ node: Node) {
        let id = node.scalar?.string ?? ""
        report(.unknownPart, at: node, "共用部分中没有名为“\(id)”的页。", "The shared pages have no page \(id).")
    }
}
