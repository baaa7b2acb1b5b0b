package import Law

/// Something to be seen to in the answers, with the sentence for the person.
package struct AnswerFinding: Hashable, Sendable {
    package enum Severity: String, Sendable, CaseIterable {
        /// The law asks for an answer and there is none.
        case missing
        /// The answer cannot be taken as it is.
        case wrong
        /// Worth a look; never in the way.
        case advice
    }

    package enum Code: String, Sendable, CaseIterable {
        case missing
        case expected
        case wrongShape = "wrong-shape"
        case tooLong = "too-long"
        case controlCharacter = "control-character"
        case notAnOption = "not-an-option"
        case chosenTwice = "chosen-twice"
        case notADate = "not-a-date"
        case dateInFuture = "date-in-future"
        case dateBeforeOther = "date-before-other"
        case notANumber = "not-a-number"
        case notAWholeNumber = "not-a-whole-number"
        case tooManyDecimals = "too-many-decimals"
        case tooSmall = "too-small"
        case tooLarge = "too-large"
        case sumDiffers = "sum-differs"
        case citizenNumber = "citizen-number"
        case birthDiffers = "birth-differs"
        case socialCreditCode = "social-credit-code"
        case mobile
        case phone
        case email
        case tooFewItems = "too-few-items"
        case tooManyItems = "too-many-items"
        case unknownExhibit = "unknown-exhibit"

        /// Worth a look even though the answer can stand.
        var isAdvice: Bool { self == .sumDiffers || self == .birthDiffers || self == .expected }
    }

    /// The field; its text is also the name of the field on the page.
    package let path: AnswerPath
    package let code: Code
    package let severity: Severity
    /// What to do.
    package let sentence: Bilingual
    /// The page that asks.
    package let pageID: String

    package init(path: AnswerPath, code: Code, severity: Severity, sentence: Bilingual, pageID: String) {
        self.path = path
        self.code = code
        self.severity = severity
        self.sentence = sentence
        self.pageID = pageID
    }
}

/// How much is looked at.
package enum CheckScope: Hashable, Sendable {
    /// The page of this identifier.
    case page(String)
    case whole
}
