import Forms
import Law
import Testing

@Suite("Any tangle of answers")
struct TangledAnswersTests {
    let form: FormDefinition
    /// Every name of the form, so that answers often hit a field, seldom with the right shape.
    let names: [String]

    init() throws {
        form = try Samples.privateLending()
        names = form.pages.flatMap(\.fields).flatMap { [$0.id] + $0.fields.map(\.id) } + ["nobody"]
    }

    @Test("is pruned once and for all, checked, read, summed up and printed without harm", arguments: 1...8)
    func survives(seed: UInt64) throws {
        var dice = Dice(state: seed)
        for _ in 0..<12 {
            let answers = Answers(root: group(&dice, depth: 0, size: 120))
            let pruned = form.pruned(answers)
            #expect(form.pruned(pruned) == pruned)
            #expect(form.reachable(pruned) == form.reachable(answers))
            let findings = form.check(answers, scope: .whole, today: Samples.today)
            #expect(findings == form.check(pruned, scope: .whole, today: Samples.today))
            let pages = Set(form.reachable(answers).map(\.id))
            #expect(findings.allSatisfy { pages.contains($0.pageID) })
            let read = form.validate(json: try JSONSample.written(answers))
            let again = form.validate(read.answers)
            #expect(again.answers == read.answers && again.problems == [])
            #expect(form.printed(answers, .chinese) == form.printed(pruned, .chinese))
            #expect(form.summary(answers, .english) == form.summary(pruned, .english))
            #expect(form.parties(answers) == form.parties(pruned))
        }
    }

    @Test("is posted to every page without touching what other pages asked", arguments: 1...4)
    func posted(seed: UInt64) {
        var dice = Dice(state: seed)
        for page in form.reachable(Samples.lending) {
            let pairs = (0..<40).map { _ in (name(&dice), dice.pick(Self.texts)) }
            let after = page.answers(fromForm: pairs, existing: Samples.lending)
            let own = Set(page.each.map { [$0] } ?? page.fields.map(\.id))
            for (name, value) in Samples.lending.root where !own.contains(name) { #expect(after[name] == value) }
            #expect(Set(after.root.keys).subtracting(Samples.lending.root.keys).isSubset(of: own))
        }
    }

    private static let texts = [
        "", " ", "yes", "no", "natural", "legal", "12", "-0", "1e9", "2026-02-30", "2026-01-31", "\u{0}", "e\u{301}",
        "𠮷",
        "transfer", "mobile", String(repeating: "9", count: 60), "\"}{", "residentCard",
    ]

    private func name(_ dice: inout Dice) -> String {
        let parts = (0...dice.number(4)).map { _ in dice.number(3) == 0 ? String(dice.number(300)) : dice.pick(names) }
        return parts.joined(separator: ".")
    }

    private func group(_ dice: inout Dice, depth: Int, size: Int) -> [String: AnswerValue] {
        var group: [String: AnswerValue] = [:]
        for _ in 0..<dice.number(size) { group[dice.pick(names)] = value(&dice, depth: depth + 1) }
        return group
    }

    private func value(_ dice: inout Dice, depth: Int) -> AnswerValue {
        switch depth > 4 ? 0 : dice.number(8) {
        case 0...4: .text(dice.pick(Self.texts))
        case 5, 6: .list((0..<dice.number(4)).map { _ in value(&dice, depth: depth + 1) })
        default: .group(group(&dice, depth: depth, size: 12))
        }
    }
}

/// Numbers that look random and are the same every time (SplitMix64).
private struct Dice {
    var state: UInt64

    mutating func number(_ below: Int) -> Int {
        state &+= 0x9E37_79B9_7F4A_7C15
        var mixed = state
        mixed = (mixed ^ (mixed >> 30)) &* 0xBF58_476D_1CE4_E5B9
        mixed = (mixed ^ (mixed >> 27)) &* 0x94D0_49BB_1331_11EB
        return Int((mixed ^ (mixed >> 31)) % UInt64(below))
    }

    mutating func pick<Element>(_ elements: [Element]) -> Element { elements[number(elements.count)] }
}
