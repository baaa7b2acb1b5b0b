package import Law

extension FormDefinition {
    /// What is missing or wrong in the answers that the questions lead to, page by page.
    ///
    /// - Parameters:
    ///   - answers: all answers; only those that the questions lead to are looked at.
    ///   - scope: one page or all of them.
    ///   - today: the court's day, for dates that must have been.
    ///   - exhibits: the references of the exhibits uploaded; nil leaves references unchecked.
    /// - Returns: in the order of the pages.
    package func check(
        _ answers: Answers,
        scope: CheckScope,
        today: CourtDate,
        exhibits: Set<String>? = nil
    ) -> [AnswerFinding] {
        let reach = Reach(self, answers)
        var check = AnswerCheck(form: self, answers: reach.kept, today: today, exhibits: exhibits)
        for page in reach.pages where scope == .whole || scope == .page(page.id) { check.look(at: page) }
        return check.findings
    }
}

/// The check at work: goes over pages and fields, and gathers findings.
struct AnswerCheck {
    let form: FormDefinition
    let answers: Answers
    let today: CourtDate
    let exhibits: Set<String>?
    private(set) var findings: [AnswerFinding] = []
    private var pageID = ""

    init(form: FormDefinition, answers: Answers, today: CourtDate, exhibits: Set<String>?) {
        self.form = form
        self.answers = answers
        self.today = today
        self.exhibits = exhibits
    }

    mutating func look(at page: FormPage) {
        pageID = page.id
        let beside = page.each.flatMap(form.field(named:)).map(form.itemFields) ?? form.rootFields
        for field in page.fields { look(at: field, in: page.base, beside: beside) }
    }

    private mutating func look(at field: FormField, in base: AnswerPath, beside fields: [FormField]) {
        guard field.type != .statement, field.when?.holds(for: answers, inside: base.indexes) ?? true else { return }
        let path = base.appending(field.id)
        guard let value = answers[path], !value.isBlank || field.type.isRepeated else {
            return lookAtAbsence(of: field, at: path)
        }
        switch (field.type, value) {
        case (.group, .list(let items)), (.party, .list(let items)): lookAtItems(items, of: field, at: path)
        case (.choices, .list(let chosen)): lookAtChoices(chosen, of: field, at: path)
        case (.exhibits, .list(let chosen)): lookAtExhibits(chosen, of: field, at: path)
        case (_, .text(let text)) where field.type.isText:
            let place = TextPlace(field: field, base: base, fields: fields)
            if let finding = TextCheck(answers: answers, today: today, place: place).finding(text) {
                find(finding.0, at: path, severity: finding.0.isAdvice ? .advice : .wrong, finding.1)
            }
        default:
            find(
                .wrongShape,
                at: path,
                Bilingual(
                    chinese: "“\(field.label.chinese)”的答案格式不对，请重新填写。",
                    english: "The answer to “\(field.label.english)” has the wrong form; answer again."
                )
            )
        }
    }

    private mutating func lookAtAbsence(of field: FormField, at path: AnswerPath) {
        if field.type.isRepeated, field.count.least > 0 { return lookAtItems([], of: field, at: path) }
        switch field.level {
        case .required: find(.missing, at: path, severity: .missing, Sentences.missing(field))
        case .expected: find(.expected, at: path, severity: .advice, Sentences.expected(field))
        case .optional: break
        }
    }

    private mutating func lookAtItems(_ items: [AnswerValue], of field: FormField, at path: AnswerPath) {
        if items.count < field.count.least {
            find(.tooFewItems, at: path, severity: .missing, Sentences.tooFew(field))
        } else if items.isEmpty, field.level == .required {
            find(.missing, at: path, severity: .missing, Sentences.missing(field))
        }
        if items.count > field.count.most { find(.tooManyItems, at: path, Sentences.tooMany(field)) }
        for index in items.indices.prefix(field.count.most) {
            guard items[index].group != nil else {
                find(.wrongShape, at: path.appending(index), Sentences.missing(field))
                continue
            }
            let beside = form.field(named: field.id) == field ? form.itemFields(of: field) : field.fields
            for child in field.fields { look(at: child, in: path.appending(index), beside: beside) }
        }
    }

    private mutating func lookAtChoices(_ chosen: [AnswerValue], of field: FormField, at path: AnswerPath) {
        let values = chosen.map(\.text)
        for value in values where !field.options.contains(where: { $0.value == value }) {
            return find(.notAnOption, at: path, Sentences.notAnOption(field))
        }
        if Set(values).count < values.count { find(.chosenTwice, at: path, Sentences.notAnOption(field)) }
    }

    private mutating func lookAtExhibits(_ chosen: [AnswerValue], of field: FormField, at path: AnswerPath) {
        if chosen.count < field.count.least {
            find(.tooFewItems, at: path, severity: .missing, Sentences.tooFew(field))
        }
        if chosen.count > field.count.most { find(.tooManyItems, at: path, Sentences.tooMany(field)) }
        if Set(chosen).count < chosen.count { find(.chosenTwice, at: path, Sentences.unknownExhibit(field)) }
        for reference in chosen {
            guard let text = reference.text, exhibits?.contains(text) ?? true else {
                return find(.unknownExhibit, at: path, Sentences.unknownExhibit(field))
            }
        }
    }

    private mutating func find(
        _ code: AnswerFinding.Code,
        at path: AnswerPath,
        severity: AnswerFinding.Severity = .wrong,
        _ sentence: Bilingual
    ) {
        findings.append(
            AnswerFinding(path: path, code: code, severity: severity, sentence: sentence, pageID: pageID)
        )
    }
}
