extension FormDefinition {
    /// Where personal data is kept, with a star for every index: "plaintiffs.*.name".
    package var personalPaths: [String] {
        var paths: [String] = []
        for page in pages {
            for field in page.fields {
                Self.gather(field, under: page.each.map { $0 + ".*." } ?? "", into: &paths)
            }
        }
        return paths
    }

    private static func gather(_ field: FormField, under prefix: String, into paths: inout [String]) {
        if field.isPersonal { paths.append(prefix + field.id) }
        for child in field.fields { gather(child, under: prefix + field.id + ".*.", into: &paths) }
    }

    /// Whether the answer at this path, or the group it stands in, is personal data.
    package func isPersonal(_ path: AnswerPath) -> Bool {
        let personal = Set(personalPaths)
        var steps: [String] = []
        for step in path.steps {
            switch step {
            case .key(let key): steps.append(key)
            case .index: steps.append("*")
            }
            if personal.contains(steps.joined(separator: ".")) { return true }
        }
        return false
    }
}
