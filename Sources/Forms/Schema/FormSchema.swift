package import Law

extension FormDefinition {
    /// The form as JSON Schema (draft 2020-12), with titles and help in one language.
    ///
    /// Answers that pass the schema have nothing missing and nothing of the wrong shape. What a schema cannot say is left to
    /// ``check(_:scope:today:exhibits:)``: check digits, real days, limits of amounts, one date against another. The schema
    /// speaks of pruned answers: blanks and answers on branches not taken are not to be sent.
    package func jsonSchema(_ language: Language) -> JSONText {
        let rules = SchemaRules(self)
        let builder = SchemaBuilder(form: self, language: language, rules: rules)
        let body = builder.object(rootFields, scope: [])
        let head: [JSONEntry] = [
            JSONEntry("$schema", .string("https://json-schema.org/draft/2020-12/schema")),
            JSONEntry("$id", .string("urn:dengwen:form:\(id):\(version)")),
            JSONEntry("title", .string(title.in(language))),
        ]
        return JSONNode.object(head + body).written
    }
}

private struct SchemaBuilder {
    let form: FormDefinition
    let language: Language
    let rules: SchemaRules

    func object(_ fields: [FormField], scope: [String]) -> [JSONEntry] {
        let asked = fields.filter { $0.type != .statement }
        var entries = [
            JSONEntry("type", .string("object")),
            JSONEntry("properties", .object(asked.map { JSONEntry($0.id, property($0, scope: scope)) })),
            JSONEntry("additionalProperties", .flag(false)),
        ]
        let required = rules.alwaysRequired(in: scope)
        if !required.isEmpty { entries.append(JSONEntry("required", .strings(required))) }
        let conditional = rules.conditional(in: scope)
        if !conditional.isEmpty { entries.append(JSONEntry("allOf", .array(conditional))) }
        return entries
    }

    private func property(_ field: FormField, scope: [String]) -> JSONNode {
        var entries = [JSONEntry("title", .string(field.label.in(language)))]
        if let help = field.help { entries.append(JSONEntry("description", .string(help.in(language)))) }
        if let example = field.example, field.type.showsExample {
            entries.append(JSONEntry("examples", .strings([example.in(language)])))
        }
        switch field.type {
        case .group, .party:
            let inner = scope + [field.id, "*"]
            let fields = scope.isEmpty ? form.itemFields(of: field) : field.fields
            entries += array(of: .object(object(fields, scope: inner)), field.count.least, field.count.most)
        case .choices:
            entries += array(of: .object(["enum": options(field)]), 1, field.options.count)
            entries.append(JSONEntry("uniqueItems", .flag(true)))
        case .exhibits:
            let reference: JSONNode = .object(["type": .string("string"), "minLength": .number(1)])
            entries += array(of: reference, max(1, field.count.least), field.count.most)
            entries.append(JSONEntry("uniqueItems", .flag(true)))
        case .choice, .yesNo: entries.append(JSONEntry("enum", options(field)))
        default: entries += text(field)
        }
        return .object(entries)
    }

    private func array(of items: JSONNode, _ least: Int, _ most: Int) -> [JSONEntry] {
        [
            JSONEntry("type", .string("array")), JSONEntry("items", items), JSONEntry("minItems", .number(least)),
            JSONEntry("maxItems", .number(most)),
        ]
    }

    private func options(_ field: FormField) -> JSONNode { .strings(field.options.map(\.value)) }

    private func text(_ field: FormField) -> [JSONEntry] {
        var entries = [JSONEntry("type", .string("string")), JSONEntry("maxLength", .number(field.maxLength))]
        if let format = field.type.format { entries.append(JSONEntry("format", .string(format))) }
        entries.append(JSONEntry("pattern", .string(field.pattern)))
        return entries
    }
}

extension FieldType {
    /// Examples of dates and numbers are written for people, not in the kept spelling.
    fileprivate var showsExample: Bool { self == .text || self == .longText || self == .address }

    fileprivate var format: String? {
        switch self {
        case .date: "date"
        case .email: "email"
        default: nil
        }
    }
}

extension FormField {
    /// ECMA 262, as JSON Schema asks.
    fileprivate var pattern: String {
        let sign = leastNumber.map { $0 < DecimalText.zero } ?? true ? "-?" : ""
        let whole = sign + "(0|[1-9][0-9]{0,\(DecimalPlaces.mostWhole - 1)})"
        return switch type {
        case .date: "^[0-9]{4}-[0-9]{2}-[0-9]{2}$"
        case .money: "^\(whole)(\\.[0-9]{1,2})?$"
        case .integer: "^\(whole)$"
        case .decimal, .percent: "^\(whole)(\\.[0-9]{1,\(DecimalPlaces.most)})?$"
        case .citizenNumber: "^[1-9][0-9]{16}[0-9X]$"
        case .socialCreditCode: "^[0-9A-HJ-NP-RTUWXY]{18}$"
        case .mobile: "^1[3-9][0-9]{9}$"
        case .phone: "^[0-9+() -]{5,}$"
        case .email: "^[^@\\s]+@[^@\\s]+\\.[^@\\s]+$"
        case .longText: "^(?=[\\s\\S]*\\S)[^\\u0000-\\u0008\\u000b-\\u001f\\u007f-\\u009f]*$"
        default: "^(?=[\\s\\S]*\\S)[^\\u0000-\\u001f\\u007f-\\u009f]*$"
        }
    }
}
