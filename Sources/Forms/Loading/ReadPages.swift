import Law
internal import Yams

extension FormReader {
    mutating func section(_ node: Node) -> FormSection? {
        guard let node = sharedSection(node),
            let keys = mapping(node, "section", allowing: ["id", "title", "help", "when", "paper", "heading", "pages"])
        else { return nil }
        let id = identifier(required("id", keys, node), dashes: true)
        if let id, !sectionIDs.insert(id).inserted { reportDuplicate(id, at: keys["id"]) }
        let title = words(required("title", keys, node))
        let help = words(keys["help"])
        let when = condition(keys["when"], scope: [])
        let paper: FormPaper? = value(keys["paper"])
        let heading = words(keys["heading"])
        let pages = spreadPages(entries(required("pages", keys, node))).compactMap { page($0, section: id ?? "") }
        guard let id, let title else { return nil }
        return FormSection(
            id: id,
            title: title,
            help: help,
            when: when,
            pages: pages,
            paper: paper ?? .pleading,
            heading: heading
        )
    }

    mutating func page(_ node: Node, section: String) -> FormPage? {
        guard
            let keys = mapping(
                node,
                "page",
                allowing: ["id", "title", "help", "article", "when", "each", "print", "fields"]
            )
        else { return nil }
        let id = identifier(required("id", keys, node), dashes: true)
        if let id, !pageIDs.insert(id).inserted { reportDuplicate(id, at: keys["id"]) }
        let title = words(required("title", keys, node))
        let help = words(keys["help"])
        let article = words(keys["article"])
        let each = text(keys["each"])
        if let each, declared[FieldReference([each])]?.type.isRepeated != true {
            report(
                .unknownGroup,
                at: keys["each"],
                "前面没有名为“\(each)”的重复组。",
                "No repeated group \(each) stands before this page."
            )
        }
        let scope = each.map { [$0, "*"] } ?? []
        let when = condition(keys["when"], scope: scope)
        let printing = pagePrinting(keys["print"])
        let fields = fields(required("fields", keys, node), scope: scope)
        guard let id, let title else { return nil }
        return FormPage(
            id: id,
            definitionID: id,
            sectionID: section,
            title: title,
            help: help,
            article: article,
            when: when,
            fields: fields,
            each: each,
            item: nil,
            printing: printing
        )
    }

    /// `print: false`, or `print: {label: …}`.
    private mutating func pagePrinting(_ node: Node?) -> PagePrinting {
        guard let node else { return PagePrinting(label: nil, isPrinted: true) }
        guard node.mapping != nil else { return PagePrinting(label: nil, isPrinted: flag(node) ?? true) }
        let keys = mapping(node, "print", allowing: ["label"]) ?? [:]
        return PagePrinting(label: words(keys["label"]), isPrinted: true)
    }

    mutating func reportDuplicate(_ id: String, at node: Node?) {
        report(.duplicateID, at: node, "标识“\(id)”已经用过，请换一个。", "The identifier \(id) is taken; choose another.")
    }
}
