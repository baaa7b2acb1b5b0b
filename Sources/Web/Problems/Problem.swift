package import Forms
package import Law
package import Registry

/// Something that went wrong, ready to be said to a program or to a person.
package struct Problem: Hashable, Sendable {
    /// As `/problems/<code>`.
    package let code: String
    package let status: Int
    package let title: Bilingual
    /// What to do.
    package let sentence: Bilingual
    package var findings: [AnswerFinding] = []
    /// Places in the body that are to blame.
    package var places: [Place] = []
    package var article: Article?
    package var facts: [String: String] = [:]
    package var retryAfterSeconds: Int?
    package var allowedMethods: [String] = []

    /// A place in a body.
    package struct Place: Hashable, Sendable {
        /// RFC 6901.
        package let pointer: String
        package let code: String
        package let sentence: Bilingual
    }

    /// When somebody who was sent away may come again: by then a queue of seconds has been served.
    private static let busySeconds = 5

    package init(_ refusal: Refusal) {
        let words = RefusalSentences.words(for: refusal)
        code = refusal.code.rawValue
        status = words.status
        title = words.title
        sentence = refusal.sentence ?? words.sentence
        findings = refusal.findings
        article = refusal.article
        facts = refusal.facts
        if refusal.code == .tooManyAttempts, let minutes = refusal.facts["minutes"].flatMap({ Int($0) }) {
            retryAfterSeconds = minutes * 60
        }
        if refusal.code == .tooBusy { retryAfterSeconds = Self.busySeconds }
    }

    package init(_ malformed: MalformedRequest) {
        code = malformed.code
        status = malformed.status
        title = Self.title(of: malformed.status)
        sentence = malformed.sentence
        switch malformed {
        case .wrongShape(let pointer): places = [Place(pointer: pointer, code: code, sentence: sentence)]
        case .methodNotAllowed(let allowed): allowedMethods = allowed
        case .rangeNotSatisfiable(let size): facts = ["size": "\(size)"]
        case .notReady: retryAfterSeconds = 5
        default: break
        }
    }

    /// What has neither.
    package enum Other: Sendable {
        case unforeseen
        /// A request the server library refused to understand.
        case malformed(status: Int)
    }

    package init(_ other: Other) {
        switch other {
        case .unforeseen:
            code = "unforeseen"
            status = 500
            sentence = Bilingual(
                chinese: "系统出了问题，您填写的内容没有丢失。请稍后再试；仍不行时，请把下面的编号告诉我们。",
                english: """
                    Something went wrong on our side; what you saved is not lost. Try again later. If it goes on, tell us \
                    the number below.
                    """
            )
        case .malformed(let status):
            code = "malformed"
            self.status = status
            sentence = Bilingual(
                chinese: "请求的格式不对，请重新打开页面再试。",
                english: "The request is not well formed. Open the page again and retry."
            )
        }
        title = Self.title(of: status)
    }

    /// What a code stands for, as at `/problems/<code>`; nil if there is no such code.
    package init?(code: String) {
        if let refusal = Refusal.Code(rawValue: code) {
            self.init(Refusal(refusal))
        } else if let malformed = MalformedRequest.samples.first(where: { $0.code == code }) {
            self.init(malformed)
        } else if code == "unforeseen" {
            self.init(.unforeseen)
        } else {
            return nil
        }
    }

    /// Answers of the wrong shape, place by place.
    init(_ refused: AnswersRefused) {
        self.init(MalformedRequest.wrongShape(pointer: ""))
        places = refused.problems.map {
            Place(pointer: refused.prefix + $0.pointer, code: $0.code, sentence: $0.sentence)
        }
    }

    private static func title(of status: Int) -> Bilingual {
        switch status {
        case 401: Bilingual(chinese: "需要登录", english: "Sign-in needed")
        case 403: Bilingual(chinese: "没有执行", english: "Not carried out")
        case 405: Bilingual(chinese: "方法不对", english: "Method not allowed")
        case 413: Bilingual(chinese: "内容太大", english: "Too large")
        case 415: Bilingual(chinese: "格式不对", english: "Wrong media type")
        case 416: Bilingual(chinese: "范围不对", english: "Range not satisfiable")
        case 422: Bilingual(chinese: "内容需要改正", english: "To be corrected")
        case 503: Bilingual(chinese: "还没有准备好", english: "Not ready")
        case 500...: Bilingual(chinese: "系统出了问题", english: "Something went wrong on our side")
        default: Bilingual(chinese: "看不懂这个请求", english: "Request not understood")
        }
    }
}
