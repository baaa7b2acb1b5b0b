import Law
internal import Yams

extension FormReader {
    /// What a field may not be, whatever its form.
    mutating func judge(_ field: FormField, _ keys: [String: Node], scope: [String], at node: Node) {
        judgeKeys(field, keys)
        judgeLevel(field, keys["required"] ?? keys["repeat"] ?? node, scope: scope)
        judgePrivacy(field, at: keys["type"] ?? node)
        if field.type == .party, !field.fields.contains(where: { $0.means == .partyName }) {
            report(
                .partyWithoutName,
                at: node,
                "当事人一组需要一个 means: partyName 的项。",
                "A party needs a field with means: partyName."
            )
        }
        if field.means == .agents, field.count.most > 2 {
            report(
                .tooManyAgents,
                at: keys["repeat"] ?? node,
                "每一当事人最多委托二人（民事诉讼法第六十一条）。",
                "A party has at most two agents (Civil Procedure Law, art. 61)."
            )
        }
    }

    private mutating func judgeKeys(_ field: FormField, _ keys: [String: Node]) {
        let places: [(key: String, isRight: Bool)] = [
            ("min", field.type.isNumber), ("max", field.type.isNumber), ("past", field.type == .date),
            ("notBefore", field.type == .date), ("sumOf", field.type == .money), ("fields", field.type.isRepeated),
            ("role", field.type == .party), ("maxLength", field.type.isText),
        ]
        for place in places where !place.isRight {
            guard let node = keys[place.key] else { continue }
            report(
                .misplacedKey,
                at: node,
                "“\(place.key)”不能用于 \(field.type.rawValue)。",
                "\(place.key) does not belong to \(field.type.rawValue)."
            )
        }
    }

    /// A plaintiff need only make the others distinguishable (articles 124 and 209, see ``Meaning``).
    private mutating func judgeLevel(_ field: FormField, _ node: Node, scope: [String]) {
        guard field.level == .required || field.count.least > 0, let group = scope.first,
            let role = declared[FieldReference([group])]?.role,
            role != .plaintiff
        else { return }
        if let means = field.means, Meaning.mayBeRequiredOfOthers.contains(means) { return }
        report(
            .requiredOfDefendant,
            at: node,
            "法律没有要求原告提供对方的这一项（民事诉讼法第一百二十四条、民诉法解释第二百零九条），请改为 expected 或 optional。",
            "The law does not ask a plaintiff for this about the other side (Civil Procedure Law art. 124, Interpretation art. 209); make it expected or optional."
        )
    }

    private mutating func judgePrivacy(_ field: FormField, at node: Node) {
        let isAboutPerson: Set<FieldType> = [.citizenNumber, .mobile, .phone, .email, .address]
        guard isAboutPerson.contains(field.type), !field.isPersonal else { return }
        report(
            .personalNotMarked,
            at: node,
            "这一项是个人信息，请加上 personal: true。",
            "This is personal data; add personal: true."
        )
    }
}
