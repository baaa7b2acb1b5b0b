package import Law

/// A person's signature under a paper, with how it was given.
package struct PaperSignature: Sendable, Hashable {
    package enum Manner: Sendable, Hashable {
        /// Drawn with finger, pen or mouse, and confirmed by a one-time code.
        case drawn(InkPicture)
        /// The name typed by the person, confirmed by a one-time code.
        case typed
    }

    /// In which quality the person signs: "具状人（签名）".
    package var role: String
    package var name: String
    package var manner: Manner
    package var signedAt: Instant

    package init(role: String, name: String, manner: Manner, signedAt: Instant) {
        self.role = role
        self.name = name
        self.manner = manner
        self.signedAt = signedAt
    }

    /// How and when the signature was given, in a sentence for the paper.
    package func statement(in language: Language) -> String {
        let time = signedAt.courtTime.writtenToTheSecond(in: language)
        switch (manner, language) {
        case (.drawn, .chinese): return "以上为在线手写签名，经一次性验证码确认，时间 \(time)。"
        case (.typed, .chinese): return "以上姓名由签名人输入，并经一次性验证码确认，时间 \(time)。"
        case (.drawn, .english): return "Signed by hand online and confirmed with a one-time code on \(time)."
        case (.typed, .english): return "Name typed by the signer and confirmed with a one-time code on \(time)."
        }
    }
}
