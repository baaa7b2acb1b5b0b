// Answers are read at every step of a filing: straight from bytes, without a general decoder between; ``CanonicalJSON`` writes.

extension Answers {
    /// - Throws: where it is not JSON, not an object, or beyond ``AnswerLimits``.
    package init(json bytes: [UInt8]) throws(AnswerShapeProblem) {
        guard case .group(let root) = try JSONReader.read(bytes) else {
            throw AnswerShapeProblem(path: .root, code: .notAGroup)
        }
        self.init(root: root)
    }
}
