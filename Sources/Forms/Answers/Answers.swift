/// All that has been answered on one form so far.
package struct Answers: Hashable, Sendable {
    package var root: [String: AnswerValue]

    package init(root: [String: AnswerValue] = [:]) { self.root = root }

    package subscript(path: AnswerPath) -> AnswerValue? {
        get {
            guard case .key(let first)? = path.steps.first else { return path.steps.isEmpty ? .group(root) : nil }
            guard var value = root[first] else { return nil }
            for step in path.steps.dropFirst() {
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
            switch path.steps.first {
            case nil: root = newValue?.group ?? [:]
            case .key(let key)?: Self.set(newValue, at: path.steps.dropFirst(), in: &root[key])
            // The answers are a group: nothing stands at a number.
            case .index?: break
            }
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
    ///
    /// What is on the way is taken out while it is changed, so that it is changed in place and not copied.
    private static func set(_ new: AnswerValue?, at steps: ArraySlice<AnswerPath.Step>, in old: inout AnswerValue?) {
        guard let step = steps.first else {
            old = new
            return
        }
        switch step {
        case .key(let key):
            var group = old?.group ?? [:]
            old = nil
            set(new, at: steps.dropFirst(), in: &group[key])
            old = .group(group)
        case .index(let index):
            var list = old?.list ?? []
            old = nil
            let isThere = list.indices.contains(index)
            var item: AnswerValue?
            if isThere {
                item = list[index]
                list[index] = .text("")
            }
            set(new, at: steps.dropFirst(), in: &item)
            switch (isThere, item) {
            case (true, .some(let item)): list[index] = item
            case (true, .none): list.remove(at: index)
            case (false, .some(let item)): list.append(item)
            case (false, .none): break
            }
            old = .list(list)
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
