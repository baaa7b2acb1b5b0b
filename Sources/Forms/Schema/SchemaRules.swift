/// What must be answered where, as JSON Schema says it: `required`, and `if`/`then` for what is asked only sometimes.
struct SchemaRules {
    private struct Rule {
        let scope: [String]
        let field: String
        let conditions: [Condition]
    }

    private var rules: [Rule] = []
    /// Under what conditions each field is asked.
    private var asked: [FieldReference: [Condition]] = [:]
    private var lists: Set<FieldReference> = []

    init(_ form: FormDefinition) {
        for section in form.sections {
            for page in section.pages {
                let scope = page.each.map { [$0, "*"] } ?? []
                let conditions = [section.when, page.when].compactMap(\.self)
                for field in page.fields { gather(field, in: scope, under: conditions) }
            }
        }
    }

    private mutating func gather(_ field: FormField, in scope: [String], under outer: [Condition]) {
        guard field.type != .statement else { return }
        let conditions = outer + [field.when].compactMap(\.self)
        let reference = FieldReference(scope + [field.id])
        asked[reference] = conditions
        if !field.type.isText { lists.insert(reference) }
        if field.level == .required || field.count.least > 0 {
            rules.append(Rule(scope: scope, field: field.id, conditions: conditions))
        }
        // Items stand inside a list that is only there when asked for, so the conditions of the list need no repeating.
        for child in field.fields { gather(child, in: scope + [field.id, "*"], under: []) }
    }

    func alwaysRequired(in scope: [String]) -> [String] {
        rules.filter { $0.scope == scope && $0.conditions.isEmpty }.map(\.field)
    }

    /// The rules whose outermost condition is about this object.
    func conditional(in scope: [String]) -> [JSONNode] {
        var groups: [(conditions: [Condition], scope: [String], fields: [String])] = []
        for rule in rules where !rule.conditions.isEmpty && outermost(rule) == scope {
            if let same = groups.firstIndex(where: { $0.conditions == rule.conditions && $0.scope == rule.scope }) {
                groups[same].fields.append(rule.field)
            } else {
                groups.append((rule.conditions, rule.scope, [rule.field]))
            }
        }
        return groups.map {
            conclusion(.object(["required": .strings($0.fields)]), $0.conditions, from: $0.scope, to: scope)
        }
    }

    /// Nil where a condition mixes scopes, which no schema of one object can say; such a rule is left to the check.
    private func outermost(_ rule: Rule) -> [String]? {
        var outermost = rule.scope
        for condition in rule.conditions {
            guard let scope = Self.scope(of: condition) else { return nil }
            if scope.count < outermost.count { outermost = scope }
        }
        return outermost
    }

    private static func scope(of condition: Condition) -> [String]? {
        let scopes = Set(condition.references.map { Array($0.steps.dropLast()) })
        return scopes.count == 1 ? scopes.first : nil
    }

    /// The rule from the inside out: at each object its own conditions, then the way down to the next.
    private func conclusion(
        _ innermost: JSONNode,
        _ conditions: [Condition],
        from inner: [String],
        to outer: [String]
    ) -> JSONNode {
        var node = innermost
        var scope = inner
        while true {
            let here = conditions.filter { Self.scope(of: $0) == scope }.map { schema($0, in: scope) }
            if !here.isEmpty {
                node = .object(["if": here.count == 1 ? here[0] : .object(["allOf": .array(here)]), "then": node])
            }
            guard scope != outer, scope.count >= 2 else { return node }
            node = .object(["properties": .object([JSONEntry(scope[scope.count - 2], .object(["items": node]))])])
            scope.removeLast(2)
        }
    }

    private func schema(_ condition: Condition, in scope: [String]) -> JSONNode {
        switch condition {
        case .filled(let reference): return answered(reference, nil, in: scope)
        case .isOne(let reference, let values):
            let values = JSONNode.object(["enum": .strings(values)])
            return answered(reference, lists.contains(reference) ? .object(["contains": values]) : values, in: scope)
        case .not(let condition): return .object(["not": schema(condition, in: scope)])
        case .all(let conditions): return .object(["allOf": .array(conditions.map { schema($0, in: scope) })])
        case .any(let conditions): return .object(["anyOf": .array(conditions.map { schema($0, in: scope) })])
        }
    }

    /// Answered, and itself asked: an answer on a branch not taken does not count.
    private func answered(_ reference: FieldReference, _ value: JSONNode?, in scope: [String]) -> JSONNode {
        let name = reference.steps.last ?? ""
        var entries = [JSONEntry("required", .strings([name]))]
        if let value { entries.insert(JSONEntry("properties", .object([JSONEntry(name, value)])), at: 0) }
        let own = (asked[reference] ?? []).filter { Self.scope(of: $0) == scope }
        if !own.isEmpty { entries.append(JSONEntry("allOf", .array(own.map { schema($0, in: scope) }))) }
        return .object(entries)
    }
}
