package import Law

/// What an examination found.
package struct Examination: Codable, Hashable, Sendable {
    package let mediaType: String
    package let pages: Int

    package init(mediaType: String, pages: Int) {
        self.mediaType = mediaType
        self.pages = pages
    }
}

/// A document that is not taken, with the sentence that says what to do.
package struct DocumentRefused: Error, Hashable, Sendable {
    /// As "encrypted", "broken", "empty", "wrongType", "tooManyPages".
    package let code: String
    package let sentence: Bilingual

    package init(code: String, sentence: Bilingual) {
        self.code = code
        self.sentence = sentence
    }
}

/// Looks into untrusted files, in child processes with limits.
package protocol DocumentExaminer: Sendable {
    /// - Throws: ``DocumentRefused``.
    func examine(path: String, claimedType: String?, fileName: String) async throws -> Examination
}
