extension AnswerValue: Codable {
    /// Throws ``AnswerShapeProblem`` for a value beyond the limits, null, or a number that a double cannot hold exactly.
    package init(from decoder: any Decoder) throws {
        let path = AnswerPath(decoder.codingPath)
        guard decoder.codingPath.count < AnswerLimits.depth else {
            throw AnswerShapeProblem(path: path, code: .tooDeep)
        }
        if let container = try? decoder.container(keyedBy: AnyName.self) {
            self = .group(try Self.group(container, at: path))
        } else if let container = try? decoder.unkeyedContainer() {
            self = .list(try Self.list(container, at: path))
        } else {
            self = .text(try Self.text(try decoder.singleValueContainer(), at: path))
        }
    }

    private static func group(
        _ container: KeyedDecodingContainer<AnyName>,
        at path: AnswerPath
    ) throws -> [String: AnswerValue] {
        guard container.allKeys.count <= AnswerLimits.groupSize else {
            throw AnswerShapeProblem(path: path, code: .tooManyNames)
        }
        var group: [String: AnswerValue] = [:]
        for name in container.allKeys { group[name.stringValue] = try container.decode(AnswerValue.self, forKey: name) }
        return group
    }

    private static func list(_ container: any UnkeyedDecodingContainer, at path: AnswerPath) throws -> [AnswerValue] {
        var container = container
        var list: [AnswerValue] = []
        while !container.isAtEnd {
            guard list.count < AnswerLimits.listLength else { throw AnswerShapeProblem(path: path, code: .listTooLong) }
            list.append(try container.decode(AnswerValue.self))
        }
        return list
    }

    private static func text(_ container: any SingleValueDecodingContainer, at path: AnswerPath) throws -> String {
        if container.decodeNil() { throw AnswerShapeProblem(path: path, code: .isNull) }
        if let flag = try? container.decode(Bool.self) { return flag ? "yes" : "no" }
        if let text = try? container.decode(String.self) {
            guard text.unicodeScalars.count <= AnswerLimits.textLength else {
                throw AnswerShapeProblem(path: path, code: .textTooLong)
            }
            return text
        }
        if let whole = try? container.decode(Int64.self) { return String(whole) }
        if let number = try? container.decode(Double.self), let text = DecimalText(number) { return text.text }
        throw AnswerShapeProblem(path: path, code: .numberTooLong)
    }

    package func encode(to encoder: any Encoder) throws {
        switch self {
        case .text(let text):
            var container = encoder.singleValueContainer()
            try container.encode(text)
        case .list(let list):
            var container = encoder.unkeyedContainer()
            for value in list { try container.encode(value) }
        case .group(let group):
            var container = encoder.container(keyedBy: AnyName.self)
            for (name, value) in group { try container.encode(value, forKey: AnyName(name)) }
        }
    }
}

/// Any name a group may have.
private struct AnyName: CodingKey {
    let stringValue: String
    var intValue: Int? { nil }

    init(_ name: String) { stringValue = name }
    init(stringValue: String) { self.stringValue = stringValue }
    init?(intValue: Int) { nil }
}

extension AnswerPath {
    fileprivate init(_ codingPath: [any CodingKey]) {
        self.init(codingPath.map { key in key.intValue.map(Step.index) ?? .key(key.stringValue) })
    }
}
