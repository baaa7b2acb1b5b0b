/// Answers read from JSON, and where they have not the shape of the form.
package struct ReadAnswers: Hashable, Sendable {
    /// In their one spelling, without what is blank.
    package let answers: Answers
    package let problems: [AnswerShapeProblem]
}

extension FormDefinition {
    /// Reads a JSON object of answers, in the shape of ``jsonSchema(_:)``.
    ///
    /// Numbers, booleans and other spellings that mean one answer are brought into the one that is kept. What an answer says
    /// is for ``check(_:scope:today:exhibits:)``.
    package func validate(json text: String) -> ReadAnswers {
        do throws(AnswerShapeProblem) {
            guard case .group(let root) = try JSONReader.read(text) else {
                throw AnswerShapeProblem(path: .root, code: .notAGroup)
            }
            return validate(Answers(root: root))
        } catch {
            return ReadAnswers(answers: Answers(), problems: [error])
        }
    }

    /// The same for answers read already.
    package func validate(_ answers: Answers) -> ReadAnswers {
        var shape = ShapeCheck(form: self)
        let root = shape.group(answers.root, of: rootFields, at: .root)
        return ReadAnswers(answers: Answers(root: root), problems: shape.problems)
    }
}

private struct ShapeCheck {
    let form: FormDefinition
    var problems: [AnswerShapeProblem] = []

    init(form: FormDefinition) { self.form = form }

    mutating func group(
        _ group: [String: AnswerValue],
        of fields: [FormField],
        at path: AnswerPath
    ) -> [String: AnswerValue] {
        var kept: [String: AnswerValue] = [:]
        for name in group.keys.sorted() {
            let place = path.appending(name)
            guard let field = fields.first(where: { $0.id == name && $0.type != .statement }), let value = group[name]
            else {
                problems.append(AnswerShapeProblem(path: place, code: .unknownName))
                continue
            }
            if let value = self.value(value, of: field, at: place) { kept[name] = value }
        }
        return kept
    }

    private mutating func value(_ value: AnswerValue, of field: FormField, at path: AnswerPath) -> AnswerValue? {
        if field.type.isText {
            guard let text = value.text else { return refuse(.notAText, at: path) }
            return value.isBlank ? nil : .text(field.type.canonical(Typing.plainLineBreaks(text)))
        }
        guard let list = value.list else { return refuse(.notAList, at: path) }
        var kept: [AnswerValue] = []
        for (index, item) in list.enumerated() {
            if let item = self.item(item, of: field, at: path.appending(index)) { kept.append(item) }
        }
        return kept.isEmpty ? nil : .list(kept)
    }

    private mutating func item(_ item: AnswerValue, of field: FormField, at path: AnswerPath) -> AnswerValue? {
        guard field.type.isRepeated else { return item.text == nil ? refuse(.notAText, at: path) : item }
        guard let group = item.group else { return refuse(.notAGroup, at: path) }
        let isRoot = path.steps.count == 2
        return .group(self.group(group, of: isRoot ? form.itemFields(of: field) : field.fields, at: path))
    }

    private mutating func refuse(_ code: AnswerShapeProblem.Code, at path: AnswerPath) -> AnswerValue? {
        problems.append(AnswerShapeProblem(path: path, code: code))
        return nil
    }
}
