extension AnswerValue: Codable {
    /// Throws ``AnswerShapeProblem`` for a value beyond the limits, null, or a number that a double cannot hold exactly.
    package init(from decoder: any Decoder) throws {
        guard decoder.codingPath.count < AnswerLimits.depth else {
            throw AnswerShapeProblem(path: AnswerPath(decoder.codingPath), code: .tooDeep)
        }
        // Texts first: there are many of them, and a decoder that is asked for the wrong thing makes an error of it.
        if let single = try? decoder.singleValueContainer(), let text = try? single.decode(String.self) {
            self = .text(try Self.checked(text, decoder))
        } else if let container = try? decoder.container(keyedBy: AnyName.self) {
            self = .group(try Self.group(container, decoder))
        } else if let container = try? decoder.unkeyedContainer() {
            self = .list(try Self.list(container, decoder))
        } else {
            self = .text(try Self.text(try decoder.singleValueContainer(), decoder))
        }
    }

    private static func checked(_ text: String, _ decoder: any Decoder) throws -> String {
        guard text.utf8.count <= AnswerLimits.textLength || text.unicodeScalars.count <= AnswerLimits.textLength else {
            throw AnswerShapeProblem(path: AnswerPath(decoder.codingPath), code: .textTooLong)
        }
        return text
    }

    private static func group(
        _ container: KeyedDecodingContainer<AnyName>,
        _ decoder: any Decoder
    ) throws -> [String: AnswerValue] {
        let names = container.allKeys
        guard names.count <= AnswerLimits.groupSize else {
            throw AnswerShapeProblem(path: AnswerPath(decoder.codingPath), code: .tooManyNames)
        }
        var group: [String: AnswerValue] = [:]
        group.reserveCapacity(names.count)
        for name in names { group[name.stringValue] = try container.decode(AnswerValue.self, forKey: name) }
        return group
    }

    private static func list(_ container: any UnkeyedDecodingContainer, _ decoder: any Decoder) throws -> [AnswerValue]
    {
        var container = container
        var list: [AnswerValue] = []
        while !container.isAtEnd {
            guard list.count < AnswerLimits.listLength else {
                throw AnswerShapeProblem(path: AnswerPath(decoder.codingPath), code: .listTooLong)
            }
            list.append(try container.decode(AnswerValue.self))
        }
        return list
    }

    /// What is neither text nor list nor group.
    private static func text(_ container: any SingleValueDecodingContainer, _ decoder: any Decoder) throws -> String {
        if container.decodeNil() { throw AnswerShapeProblem(path: AnswerPath(decoder.codingPath), code: .isNull) }
        if let flag = try? container.decode(Bool.self) { return flag ? "yes" : "no" }
        if let whole = try? container.decode(Int64.self) { return String(whole) }
        if let number = try? container.decode(Double.self), let text = DecimalText(number) { return text.text }
        throw AnswerShapeProblem(path: AnswerPath(decoder.codingPath), code: .numberTooLong)
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
