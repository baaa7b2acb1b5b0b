import Law

/// Where a text stands, for checks that look at its neighbours.
struct TextPlace {
    let field: FormField
    let base: AnswerPath
    /// The fields of the same scope, on whatever page.
    let fields: [FormField]
}

/// What one text answer may be found to be.
struct TextCheck {
    typealias Found = (AnswerFinding.Code, Bilingual)

    let answers: Answers
    let today: CourtDate
    let place: TextPlace

    private var field: FormField { place.field }

    func finding(_ text: String) -> Found? {
        if text.unicodeScalars.count > field.maxLength { return (.tooLong, Sentences.tooLong(field)) }
        if hasControl(text) { return (.controlCharacter, Sentences.controlCharacter(field)) }
        return switch field.type {
        case .date: date(text)
        case .money: number(text, decimals: 2) ?? sum(text)
        case .integer: number(text, decimals: 0)
        case .decimal, .percent: number(text, decimals: DecimalPlaces.most)
        case .choice, .yesNo: option(text)
        case .citizenNumber: IdentityCheck.finding(text, field) ?? birth(text)
        case .socialCreditCode, .mobile, .phone, .email: IdentityCheck.finding(text, field)
        default: nil
        }
    }

    /// Line breaks and tabs are text; other control characters break papers.
    private func hasControl(_ text: String) -> Bool {
        text.unicodeScalars.contains { scalar in
            guard scalar.properties.generalCategory == .control else { return false }
            return field.type != .longText || (scalar != "\n" && scalar != "\t")
        }
    }

    private func option(_ text: String) -> Found? {
        field.options.contains { $0.value == text } ? nil : (.notAnOption, Sentences.notAnOption(field))
    }

    private func date(_ text: String) -> Found? {
        guard let date = CourtDate(text) else { return (.notADate, Sentences.notADate(field)) }
        if field.bounds.isPast, date.ordinal > today.ordinal { return (.dateInFuture, Sentences.dateInFuture(field)) }
        if let name = field.bounds.notBefore, let other = neighbour(name), let start = CourtDate(other),
            date.ordinal < start.ordinal
        {
            let first = place.fields.first { $0.id == name } ?? field
            return (.dateBeforeOther, Sentences.dateBefore(field, other: first))
        }
        return nil
    }

    private func number(_ text: String, decimals: Int) -> Found? {
        guard let number = DecimalText(text), number.whole.count <= DecimalPlaces.mostWhole else {
            return (.notANumber, Sentences.notANumber(field))
        }
        if number.fraction.count > decimals {
            return decimals == 0
                ? (.notAWholeNumber, Sentences.notAWholeNumber(field))
                : (.tooManyDecimals, Sentences.tooManyDecimals(field, decimals))
        }
        if let least = field.leastNumber, number < least { return (.tooSmall, Sentences.tooSmall(field, least)) }
        if let most = field.bounds.most, number > most { return (.tooLarge, Sentences.tooLarge(field, most)) }
        return nil
    }

    /// Compared only when every part that is asked for has been answered and can be read.
    private func sum(_ text: String) -> Found? {
        guard !field.bounds.sumOf.isEmpty, let total = Money(text) else { return nil }
        var parts: [Money] = []
        for name in field.bounds.sumOf {
            guard let part = neighbour(name) else {
                if isAwaited(name) { return nil }
                continue
            }
            guard let amount = Money(part) else { return nil }
            parts.append(amount)
        }
        guard !parts.isEmpty, let sum = Money.total(of: parts), sum != total else { return nil }
        return (.sumDiffers, Sentences.sumDiffers(field, sum))
    }

    private func isAwaited(_ name: String) -> Bool {
        guard let part = place.fields.first(where: { $0.id == name }), part.level == .required else { return false }
        return part.when?.holds(for: answers, inside: place.base.indexes) ?? true
    }

    /// Whether the number tells of another birthday or sex than the answers beside it.
    private func birth(_ text: String) -> Found? {
        guard let number = try? CitizenNumber(checking: text) else { return nil }
        let birth = neighbour(meaning: .partyBirth)
        let sex = neighbour(meaning: .partySex)
        let agrees =
            (birth ?? number.birthDate.description) == number.birthDate.description
            && (sex ?? number.sex.rawValue) == number.sex.rawValue
        return agrees ? nil : (.birthDiffers, Sentences.birthDiffers(field))
    }

    private func neighbour(meaning: Meaning) -> String? {
        place.fields.first { $0.means == meaning }.flatMap { neighbour($0.id) }
    }

    private func neighbour(_ name: String) -> String? { answers[place.base.appending(name)]?.text }
}

extension FormField {
    /// Money is never negative unless the form says so.
    var leastNumber: DecimalText? { bounds.least ?? (type == .money ? DecimalText("0") : nil) }
}
