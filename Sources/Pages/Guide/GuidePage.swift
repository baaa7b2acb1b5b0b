package import Forms
package import Law
package import Registry

/// A few plain questions that lead to cause, court and form; every answer can be changed, and nothing is compulsory.
package struct GuidePage: PageValues {
    package static let template = "guide"

    package struct Answer: Sendable {
        package let answerQuestion: String
        package let answerText: String
        package let changeHref: String
        package let changeLabel: String
    }

    package struct Hidden: Sendable {
        package let hiddenName: String
        package let hiddenValue: String
    }

    package struct Choice: Sendable {
        package let choiceValue: String
        package let choiceLabel: String
        package let choiceNote: String?
        package let choiceChecked: Bool
    }

    package struct Place: Sendable {
        package let placeId: String
        package let placeLabel: String
        package let placeHint: String
        package let placeText: String
    }

    package let guideHref = Link.guide
    package let startHref = Link.start
    package let answered: [Answer]
    package let hasAnswers: Bool
    package let hidden: [Hidden]
    package let asksMatter: Bool
    package let matters: [Choice]
    package let searchText: String
    package let found: [Choice]
    package let foundSentence: String?
    package let asksSides: Bool
    package let mySides: [Choice]
    package let otherSides: [Choice]
    package let asksPlaces: Bool
    package let places: [Place]
    package let asksAmount: Bool
    package let moneyYes: Bool
    package let moneyNo: Bool
    package let amountText: String
    package let amountProblem: String?
    package let asksDone: Bool
    package let doneQuestion: String
    package let doneChoices: [Choice]
    package let advice: [GuideResult]
    package let errors: [PageError]

    package init(
        _ answers: GuideAnswers,
        forms: [FormDefinition],
        found causes: [Cause],
        advice: FilingAdvice?,
        words: Words
    ) {
        let messages = words.messages
        let cause = answers.cause.flatMap(words.causes.withCode)
        let step = answers.next(for: cause)
        answered = Self.answered(answers, cause, asking: step, words)
        hasAnswers = !answered.isEmpty
        hidden = answers.parameters(without: step).map { Hidden(hiddenName: $0.name, hiddenValue: $0.value) }
        asksMatter = step == .matter
        matters = Self.matters(forms, answers, words)
        searchText = answers.words
        found = causes.map { cause in
            Choice(
                choiceValue: cause.code,
                choiceLabel: cause.name.in(words.language),
                choiceNote: words.causes.path(to: cause.code).dropFirst().dropLast().last?.name.in(words.language),
                choiceChecked: cause.code == answers.cause || causes.count == 1
            )
        }
        foundSentence = answers.words.isEmpty ? nil : messages[causes.isEmpty ? "start.cause_none" : "guide.found"]
        asksSides = step == .sides
        mySides = Self.sides("me", answers.me, messages)
        otherSides = Self.sides("other", answers.other, messages)
        asksPlaces = step == .places
        places = (cause.map { TerritorialRule.rules(forCause: $0.code) } ?? []).map { rule in
            Place(
                placeId: GuideAnswers.name(of: rule),
                placeLabel: messages["guide.place_\(rule.rawValue)"],
                placeHint: rule.article.cited(in: words.language),
                placeText: answers.places?[rule] ?? ""
            )
        }
        asksAmount = step == .amount
        (moneyYes, moneyNo) = (answers.asksMoney == true, answers.asksMoney == false)
        amountText = answers.amountText
        amountProblem = step == .amount && answers.isAmountWrong ? messages["guide.amount_wrong"] : nil
        asksDone = step == .done
        let code = cause?.code ?? ""
        doneQuestion = messages["guide.done_\(GuideQuestion.kind(ofCause: code))"]
        doneChoices = GuideQuestion.options(forCause: code).map { option in
            Choice(
                choiceValue: option,
                choiceLabel: messages["guide.done_\(option)"],
                choiceNote: nil,
                choiceChecked: option == answers.done
            )
        }
        self.advice = step == nil ? advice.map { [GuideResult($0, answers, words: words)] } ?? [] : []
        errors = amountProblem.map { [PageError(href: "#amount", text: $0)] } ?? []
    }

    /// What forms were made for, by what has happened.
    private static func matters(_ forms: [FormDefinition], _ answers: GuideAnswers, _ words: Words) -> [Choice] {
        forms.compactMap { form in
            guard let code = form.causes.first, let cause = words.causes.withCode(code) else { return nil }
            return Choice(
                choiceValue: code,
                choiceLabel: (form.summary ?? form.title).in(words.language),
                choiceNote: cause.name.in(words.language),
                choiceChecked: code == answers.cause
            )
        }
    }

    private static func sides(_ who: String, _ chosen: GuideAnswers.Side?, _ messages: Messages) -> [Choice] {
        GuideAnswers.Side.allCases.map { side in
            Choice(
                choiceValue: side.rawValue,
                choiceLabel: messages["guide.\(who)_\(side.rawValue)"],
                choiceNote: nil,
                choiceChecked: side == chosen
            )
        }
    }

    /// Each answer on one line, but for the question that is open.
    private static func answered(
        _ answers: GuideAnswers,
        _ cause: Cause?,
        asking step: GuideAnswers.Step?,
        _ words: Words
    ) -> [Answer] {
        let messages = words.messages
        guard let cause else { return [] }
        var texts: [(GuideAnswers.Step, String)] = [(.matter, cause.name.in(words.language))]
        if let me = answers.me, let other = answers.other {
            texts.append(
                (.sides, "\(messages["guide.me_\(me.rawValue)"]) → \(messages["guide.other_\(other.rawValue)"])")
            )
        }
        if let places = answers.places {
            let named = TerritorialRule.rules(forCause: cause.code).compactMap { rule in
                places[rule].flatMap { text in
                    text.isEmpty
                        ? nil : messages["guide.place_line", ["place": rule.place.in(words.language), "text": text]]
                }
            }
            texts.append(
                (
                    .places,
                    named.isEmpty ? messages["guide.not_known"] : named.joined(separator: messages["guide.places_join"])
                )
            )
        }
        if let asksMoney = answers.asksMoney, !answers.isAmountWrong {
            let amount = answers.amount.map { messages["fee.yuan", ["amount": $0.formatted]] }
            texts.append((.amount, asksMoney ? amount ?? messages["guide.not_known"] : messages["guide.no_money"]))
        }
        if let done = answers.done, GuideQuestion.options(forCause: cause.code).contains(done) {
            texts.append((.done, messages["guide.done_\(done)"]))
        }
        return texts.filter { $0.0 != step }.map { step, text in
            let question = messages["guide.short_\(step.rawValue)"]
            return Answer(
                answerQuestion: question,
                answerText: text,
                changeHref: answers.href(editing: step),
                changeLabel: messages["guide.change", ["what": question]]
            )
        }
    }
}
