import Law
internal import Yams

extension DefectCatalogue {
    /// Reads a catalogue; `file` is only named in problems.
    ///
    /// - Parameters:
    ///   - yaml: the text of the file.
    ///   - file: its name.
    ///   - forms: every field and page that a defect concerns must be asked by one of these.
    ///   - documentSorts: the sorts of documents there are.
    /// - Returns: the catalogue.
    /// - Throws: every problem found, in the order of the file.
    package static func load(
        yaml: String,
        file: String,
        forms: [FormDefinition],
        documentSorts: [String]
    ) throws(FormProblems) -> DefectCatalogue {
        var reader = FormReader(file: file)
        let known = DefectSurroundings(forms: forms, documentSorts: documentSorts)
        guard let root = reader.parse(yaml), let catalogue = reader.catalogue(root, known), reader.problems.isEmpty
        else {
            throw FormProblems(reader.problems)
        }
        return catalogue
    }
}

/// What there is that a defect can be about.
struct DefectSurroundings {
    let forms: [FormDefinition]
    let documentSorts: [String]
}

extension FormReader {
    mutating func catalogue(_ root: Node, _ known: DefectSurroundings) -> DefectCatalogue? {
        guard let keys = mapping(root, "catalogue", allowing: ["defects", "version", "groups"]) else { return nil }
        let kind: FormKind? = value(required("defects", keys, root))
        let version = integer(required("version", keys, root), in: 1...9_999)
        let groups = entries(required("groups", keys, root)).compactMap { defectGroup($0, known) }
        guard let kind, let version else { return nil }
        return DefectCatalogue(kind: kind, version: version, groups: groups)
    }

    private mutating func defectGroup(_ node: Node, _ known: DefectSurroundings) -> DefectGroup? {
        guard let keys = mapping(node, "group", allowing: ["id", "title", "defects"]) else { return nil }
        let id = identifier(required("id", keys, node), dashes: true)
        if let id, !sectionIDs.insert(id).inserted { reportDuplicate(id, at: keys["id"]) }
        let title = words(required("title", keys, node))
        let defects = entries(required("defects", keys, node)).compactMap { defect($0, known) }
        guard let id, let title else { return nil }
        return DefectGroup(id: id, title: title, defects: defects)
    }

    private mutating func defect(_ node: Node, _ known: DefectSurroundings) -> Defect? {
        guard let keys = mapping(node, "defect", allowing: ["code", "says", "remedy", "article", "concerns"]) else {
            return nil
        }
        let code = identifier(required("code", keys, node), dashes: true)
        if let code, !pageIDs.insert(code).inserted { reportDuplicate(code, at: keys["code"]) }
        let says = words(required("says", keys, node))
        let remedy = words(required("remedy", keys, node))
        let article = article(required("article", keys, node))
        let concerns = concern(required("concerns", keys, node), known)
        guard let code, let says, let remedy, let article, let concerns else { return nil }
        return Defect(code: code, statement: says, remedy: remedy, article: article, concerns: concerns)
    }

    private mutating func article(_ node: Node?) -> Article? {
        guard let node, let keys = mapping(node, "article", allowing: ["law", "article", "paragraph", "item"]) else {
            return nil
        }
        let law: Statute? = value(required("law", keys, node))
        let number = integer(required("article", keys, node), in: 1...1_999)
        guard let law, let number else { return nil }
        return Article(
            law,
            number,
            paragraph: integer(keys["paragraph"], in: 1...99),
            item: integer(keys["item"], in: 1...99)
        )
    }

    private mutating func concern(_ node: Node?, _ known: DefectSurroundings) -> Defect.Concern? {
        guard let node, let keys = mapping(node, "concern", allowing: ["field", "page", "document", "whole"]) else {
            return nil
        }
        guard keys.count == 1 else {
            report(
                .wrongShape,
                at: node,
                "field、page、document、whole 写且只写一个。",
                "Write one of field, page, document and whole, and only one."
            )
            return nil
        }
        if let field = text(keys["field"]) { return concern(field: field, at: keys["field"], known) }
        if let page = identifier(keys["page"], dashes: true) {
            guard known.forms.contains(where: { $0.pages.contains { $0.definitionID == page } }) else {
                report(.unknownPage, at: keys["page"], "没有一份表格有“\(page)”这一页。", "No form has a page \(page).")
                return nil
            }
            return .page(page)
        }
        if let sort = text(keys["document"]) {
            guard known.documentSorts.contains(sort) else {
                let sorts = known.documentSorts.joined(separator: ", ")
                report(
                    .unknownValue,
                    at: keys["document"],
                    "“\(sort)”不在可用值之中：\(sorts)。",
                    "\(sort) is not one of: \(sorts)."
                )
                return nil
            }
            return .document(sort)
        }
        return flag(keys["whole"]) == true ? .whole : nil
    }

    private mutating func concern(field: String, at node: Node?, _ known: DefectSurroundings) -> Defect.Concern? {
        let reference = FieldReference(field.split(separator: ".").map(String.init))
        guard known.forms.contains(where: { $0.asks(for: reference) }) else {
            report(.unknownField, at: node, "没有一份表格问“\(field)”。", "No form asks for \(field).")
            return nil
        }
        return .field(reference)
    }
}
