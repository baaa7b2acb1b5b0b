/// All that has been answered on one form so far.
package struct Answers: Hashable, Sendable {
    package var root: [String: AnswerValue]

    package init(root: [String: AnswerValue] = [:]) { self.root = root }

    package subscript(path: AnswerPath) -> AnswerValue? {
        get {
            guard !path.steps.isEmpty else { return .group(root) }
            var value = AnswerValue.group(root)
            for step in path.steps {
                switch (step, value) {
                case (.key(let key), .group(let group)):
                    guard let next = group[key] else { return nil }
                    value = next
                case (.index(let index), .list(let list)):
                    guard list.indices.contains(index) else { return nil }
                    value = list[index]
                default: return nil
                }
            }
            return value
        }
        set {
            guard !path.steps.isEmpty else {
                root = newValue?.group ?? [:]
                return
            }
            root = Self.setting(newValue, at: path.steps[...], in: .group(root))?.group ?? root
        }
    }

    /// The same with a path written as text; nil where the text is no path.
    package subscript(_ path: String) -> AnswerValue? {
        get { AnswerPath(path).flatMap { self[$0] } }
        set {
            guard let path = AnswerPath(path) else { return }
            self[path] = newValue
        }
    }

    /// Groups and lists on the way are made as needed; an index beyond the end adds one item at the end.
    private static func setting(
        _ new: AnswerValue?,
        at steps: ArraySlice<AnswerPath.Step>,
        in old: AnswerValue?
    ) -> AnswerValue? {
        guard let step = steps.first else { return new }
        switch step {
        case .key(let key):
            var group = old?.group ?? [:]
            group[key] = setting(new, at: steps.dropFirst(), in: group[key])
            return .group(group)
        case .index(let index):
            var list = old?.list ?? []
            let isThere = list.indices.contains(index)
            let item = setting(new, at: steps.dropFirst(), in: isThere ? list[index] : nil)
            switch (isThere, item) {
            case (true, .some(let item)): list[index] = item
            case (true, .none): list.remove(at: index)
            case (false, .some(let item)): list.append(item)
            case (false, .none): break
            }
            return .list(list)
        }
    }
}

extension Answers: Codable {
    package init(from decoder: any Decoder) throws {
        guard case .group(let root) = try AnswerValue(from: decoder) else {
            throw AnswerShapeProblem(path: .root, code: .notAGroup)
        }
        self.init(root: root)
    }

    package func encode(to encoder: any Encoder) throws {
        try AnswerValue.group(root).encode(to: encoder)
    }
}
