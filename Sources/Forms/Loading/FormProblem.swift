package import Law

/// One thing that is wrong with a form definition.
package struct FormProblem: Hashable, Sendable {
    package enum Code: String, Sendable, CaseIterable {
        case notYAML = "not-yaml"
        case wrongShape = "wrong-shape"
        case unknownKey = "unknown-key"
        case missingKey = "missing-key"
        case emptyList = "empty-list"
        case missingTranslation = "missing-translation"
        case notAnIdentifier = "not-an-identifier"
        case duplicateID = "duplicate-id"
        case unknownType = "unknown-type"
        case unknownValue = "unknown-value"
        case unknownMeaning = "unknown-meaning"
        case misplacedKey = "misplaced-key"
        case choiceWithoutOptions = "choice-without-options"
        case repeatWithoutMax = "repeat-without-max"
        case countOutOfRange = "count-out-of-range"
        case unknownBlock = "unknown-block"
        case blockInsideItself = "block-inside-itself"
        case unknownField = "unknown-field"
        case unknownGroup = "unknown-group"
        case unknownPage = "unknown-page"
        case unknownPart = "unknown-part"
        case conditionOnUnknownField = "condition-on-unknown-field"
        case conditionOnLaterField = "condition-on-later-field"
        case conditionOutOfReach = "condition-out-of-reach"
        case conditionOnUnknownOption = "condition-on-unknown-option"
        case conditionOnFreeText = "condition-on-free-text"
        case partyWithoutName = "party-without-name"
        case tooManyAgents = "too-many-agents"
        case requiredOfDefendant = "required-of-defendant"
        case personalNotMarked = "personal-not-marked"
    }

    package let file: String
    /// Counted from one; zero where the parser gave no place.
    package let line: Int
    package let code: Code
    /// What is wrong and what to do.
    package let reason: Bilingual

    /// As a compiler says it: "private-lending.yaml:12: unknown-key: …".
    package func line(in language: Language) -> String {
        "\(file):\(line): \(code.rawValue): \(reason.in(language))"
    }
}

/// Why a definition was refused: every problem found, in the order of the file.
package struct FormProblems: Error, Hashable, Sendable {
    package let problems: [FormProblem]

    package init(_ problems: [FormProblem]) {
        self.problems = problems.sorted { ($0.line, $0.code.rawValue) < ($1.line, $1.code.rawValue) }
    }
}
