package import Law
package import Registry

/// What somebody answered so far, as it stands in the address of the page: nothing is kept anywhere else.
package struct GuideAnswers: Sendable, Equatable {
    package enum Step: String, Sendable, CaseIterable {
        case matter, sides, places, amount, done
    }

    package enum Side: String, Sendable, CaseIterable { case person, organisation }

    /// What was searched for, where the cause is not chosen yet.
    package var words: String
    package var cause: String?
    package var me: Side?
    package var other: Side?
    /// Nil until that question was answered; a place may be left empty.
    package var places: [TerritorialRule: String]?
    package var asksMoney: Bool?
    package var amountText: String
    package var done: String?
    /// The question that is asked again.
    package var editing: Step?

    package static let longestText = 60

    package init(_ query: (String) -> String?) {
        func text(_ name: String) -> String { String((query(name) ?? "").trimmingSpaces.prefix(Self.longestText)) }
        words = text("q")
        cause = query("cause").flatMap { $0.isEmpty ? nil : String($0.prefix(20)) }
        me = query("me").flatMap(Side.init)
        other = query("other").flatMap(Side.init)
        let typed = TerritorialRule.allCases.reduce(into: [TerritorialRule: String]()) { all, rule in
            if query(Self.name(of: rule)) != nil { all[rule] = text(Self.name(of: rule)) }
        }
        places = typed.isEmpty ? nil : typed
        asksMoney = query("money").map { $0 == "yes" }
        amountText = text("amount")
        done = query("done").flatMap { $0.isEmpty ? nil : String($0.prefix(20)) }
        editing = query("edit").flatMap(Step.init)
    }

    package static func name(of rule: TerritorialRule) -> String { "at-\(rule.rawValue)" }

    package var amount: Money? { asksMoney == true ? Money(amountText) : nil }

    /// Money is asked for, and the amount is nothing one can reckon with.
    package var isAmountWrong: Bool { asksMoney == true && !amountText.isEmpty && amount == nil }

    /// The first question without an answer; nil when everything was asked.
    package func next(for cause: Cause?) -> Step? {
        guard let cause else { return .matter }
        if let editing { return editing }
        if me == nil || other == nil { return .sides }
        // A place that another cause asked for answers nothing here.
        if !TerritorialRule.rules(forCause: cause.code).contains(where: { places?[$0] != nil }) { return .places }
        if asksMoney == nil || isAmountWrong { return .amount }
        let options = GuideQuestion.options(forCause: cause.code)
        return options.isEmpty || options.contains(done ?? "") ? nil : .done
    }

    /// Names and values of everything answered, but for those of a step.
    package func parameters(without step: Step? = nil) -> [(name: String, value: String)] {
        var all: [(String, String)] = []
        if step != .matter, let cause { all.append(("cause", cause)) }
        if step != .sides {
            if let me { all.append(("me", me.rawValue)) }
            if let other { all.append(("other", other.rawValue)) }
        }
        if step != .places {
            for rule in TerritorialRule.allCases {
                if let place = places?[rule] { all.append((Self.name(of: rule), place)) }
            }
        }
        if step != .amount, let asksMoney {
            all.append(("money", asksMoney ? "yes" : "no"))
            if !amountText.isEmpty { all.append(("amount", amountText)) }
        }
        if step != .done, let done { all.append(("done", done)) }
        return all.map { (name: $0.0, value: $0.1) }
    }

    /// The page with the same answers, asking one of the questions again.
    package func href(editing step: Step) -> String {
        let parameters = parameters() + [(name: "edit", value: step.rawValue)]
        return Link.guide + "?" + parameters.map { "\($0.name)=\(Link.escaped($0.value))" }.joined(separator: "&")
    }

    package var circumstances: Set<AdviseFiling.Circumstance> {
        guard let cause else { return [] }
        var all: Set<AdviseFiling.Circumstance> = []
        if let done, GuideQuestion.options(forCause: cause).contains(done),
            let circumstance = GuideQuestion.circumstance(of: done)
        {
            all.insert(circumstance)
        }
        if Cause.code(cause, isUnder: "7.19"), other == .person { all.insert(.hiredByAPerson) }
        return all
    }
}

/// What is asked of what was done already: another question for each kind of dispute.
package enum GuideQuestion {
    /// The codes of the answers; empty where nothing is asked.
    package static func options(forCause code: String) -> [String] {
        if Cause.code(code, isUnder: "7.19") { return ["arbitrated", "not-arbitrated"] }
        if Cause.code(code, isUnder: "2.2.14") { return ["first-suit", "sued-recently", "sued-long-ago"] }
        if Cause.code(code, isUnder: "4.10") { return ["no-clause", "arbitration", "court-agreed"] }
        return []
    }

    static func circumstance(of answer: String) -> AdviseFiling.Circumstance? {
        switch answer {
        case "not-arbitrated": .notArbitrated
        case "sued-recently": .suedForDivorce
        case "arbitration": .arbitrationClause
        case "court-agreed": .courtAgreed
        default: nil
        }
    }

    /// The part of the messages that asks it.
    static func kind(ofCause code: String) -> String {
        Cause.code(code, isUnder: "7.19") ? "labour" : Cause.code(code, isUnder: "2.2.14") ? "divorce" : "contract"
    }
}
