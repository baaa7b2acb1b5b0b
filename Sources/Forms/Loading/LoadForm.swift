import Law
internal import Yams

extension FormDefinition {
    /// Reads a definition with the parts it shares; files are only named in problems.
    package static func load(
        yaml: String,
        file: String,
        parts: FormParts = .none
    ) throws(FormProblems) -> FormDefinition {
        var reader = FormReader(file: file, parts: parts)
        guard let root = reader.parse(yaml), let form = reader.form(root), reader.problems.isEmpty else {
            throw FormProblems(reader.problems)
        }
        return form
    }
}

extension FormReader {
    mutating func parse(_ yaml: String) -> Node? {
        do {
            guard let root = try Yams.compose(yaml: yaml) else {
                report(.notYAML, at: nil, "文件是空的。", "The file is empty.")
                return nil
            }
            return root
        } catch {
            let (line, problem) = Self.place(of: error)
            let place = place(ofLine: line)
            problems.append(
                FormProblem(
                    file: place.file,
                    line: place.line,
                    code: .notYAML,
                    reason: Bilingual(chinese: "不是有效的 YAML：\(problem)。", english: "This is not valid YAML: \(problem).")
                )
            )
            return nil
        }
    }

    private static func place(of error: any Error) -> (line: Int, problem: String) {
        switch error as? YamlError {
        case .scanner(_, let problem, let mark, _), .parser(_, let problem, let mark, _),
            .composer(_, let problem, let mark, _):
            (mark.line, problem)
        case .duplicatedKeysInMapping(let keys, let context):
            (context.mark.line, "duplicate key " + keys.joined(separator: ", "))
        case .reader(let problem, _, _, _): (0, problem)
        default: (0, "unreadable")
        }
    }

    mutating func form(_ root: Node) -> FormDefinition? {
        guard
            let keys = mapping(
                root,
                "form",
                allowing: [
                    "form", "version", "kind", "causes", "title", "summary", "notes", "declaration", "parts", "blocks",
                    "sections",
                ]
            )
        else { return nil }
        collectNames(root)
        readParts(keys["parts"])
        readBlocks(keys["blocks"])
        let id = identifier(required("form", keys, root), dashes: true)
        let version = integer(required("version", keys, root), in: 1...9_999)
        let kind: FormKind? = value(required("kind", keys, root))
        let takesAnyCause = keys["causes"]?.scalar?.string == "any"
        let causes = takesAnyCause ? [] : entries(required("causes", keys, root)).compactMap { text($0) }
        let title = words(required("title", keys, root))
        let summary = words(keys["summary"])
        let notes = list(keys["notes"]).compactMap { words($0) }
        let declaration = words(required("declaration", keys, root))
        let sections = entries(required("sections", keys, root)).compactMap { section($0) }
        guard let id, let version, let kind, let title, let declaration else { return nil }
        return FormDefinition(
            id: id,
            version: version,
            title: title,
            summary: summary,
            kind: kind,
            causes: causes,
            takesAnyCause: takesAnyCause,
            notes: notes,
            declaration: declaration,
            sections: sections
        )
    }
}
